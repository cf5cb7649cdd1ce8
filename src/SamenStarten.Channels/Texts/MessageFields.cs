using System.Globalization;
using Fluid;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Texts;

/// <summary>What a text may name. There is nothing else: no person, no institution, no milestone.</summary>
public static class MessageFields
{
    /// <summary>The names, as texts write them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["number", "due", "due_short", "count", "link", "phone", "sender", "rung", "since", Items];

    /// <summary>What a text may name of each trajectory in <c>items</c>.</summary>
    public static IReadOnlyList<string> ItemNames { get; } = ["number", "count", "due", "due_short", "link"];

    internal const string Items = "items";

    internal static TemplateOptions Options { get; } = new()
    {
        CultureInfo = CultureInfo.InvariantCulture,
        // A text is a page at most: what needs more steps than this is a mistake that must not hold up the queue.
        MaxSteps = 10_000,
        StrictFilters = true,
    };

    /// <summary>The fields of one mail. What the message doesn't have is nil in the text; no value brings a line break.</summary>
    internal static TemplateContext Of(MessageArguments arguments, string language, Sender sender, Uri link)
    {
        var context = Of(sender);
        foreach (var (name, value) in Item(arguments, language, link))
            context.SetValue(name, value);
        context.SetValue("rung", arguments.Rung is { } rung ? PlainText.OneLine(rung) : null);
        context.SetValue("since", arguments.Since is { } since ? PlainText.Together(MailDates.InWords(since, language)) : null);
        return context;
    }

    /// <summary>The fields of a mail about several trajectories: no number and no link of its own, but those of its items.</summary>
    internal static TemplateContext Of(IReadOnlyList<(MessageArguments Arguments, Uri Link)> items, string language, Sender sender)
    {
        var context = Of(sender);
        context.SetValue("count", items.Sum(item => Count(item.Arguments)));
        SetDue((name, value) => context.SetValue(name, value), items.Min(item => item.Arguments.Due), language);
        context.SetValue(Items, items.Select(item => Item(item.Arguments, language, item.Link)).ToList());
        return context;
    }

    private static TemplateContext Of(Sender sender)
    {
        var context = new TemplateContext(Options, StringComparer.Ordinal);
        context.SetValue("phone", PhoneOf(sender));
        context.SetValue("sender", PlainText.OneLine(sender.Name));
        return context;
    }

    /// <summary>The telephone number as it stands in a text, in one piece.</summary>
    internal static string PhoneOf(Sender sender) => PlainText.Together(PlainText.OneLine(sender.Phone));

    private static Dictionary<string, object?> Item(MessageArguments arguments, string language, Uri link)
    {
        var item = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["number"] = PlainText.OneLine(arguments.Number),
            ["count"] = Count(arguments),
            ["link"] = link.AbsoluteUri,
        };
        SetDue((name, value) => item[name] = value, arguments.Due, language);
        return item;
    }

    // A message without lines still asks one thing.
    private static int Count(MessageArguments arguments) => arguments.Lines.IsDefaultOrEmpty ? 1 : arguments.Lines.Length;

    private static void SetDue(Action<string, string?> set, LocalDate? due, string language)
    {
        set("due", due is { } date ? PlainText.Together(MailDates.InWords(date, language)) : null);
        set("due_short", due is { } day ? PlainText.Together(MailDates.Short(day, language)) : null);
    }
}
