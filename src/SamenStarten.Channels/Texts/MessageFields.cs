using System.Globalization;
using Fluid;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Texts;

/// <summary>What a text may name. There is nothing else: no person, no institution, no milestone.</summary>
public static class MessageFields
{
    /// <summary>The names, as texts write them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["number", "due", "count", "link", "phone", "sender", "rung", "since"];

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
        var context = new TemplateContext(Options, StringComparer.Ordinal);
        context.SetValue("number", PlainText.OneLine(arguments.Number));
        context.SetValue("due", arguments.Due is { } due ? PlainText.Together(MailDates.InWords(due, language)) : null);
        context.SetValue("count", arguments.Lines.IsDefault ? 0 : arguments.Lines.Length);
        context.SetValue("link", link.AbsoluteUri);
        context.SetValue("phone", PlainText.Together(PlainText.OneLine(sender.Phone)));
        context.SetValue("sender", PlainText.OneLine(sender.Name));
        context.SetValue("rung", arguments.Rung is { } rung ? PlainText.OneLine(rung) : null);
        context.SetValue("since", arguments.Since is { } since ? PlainText.Together(MailDates.InWords(since, language)) : null);
        return context;
    }
}
