using NodaTime;
using SamenStarten.Channels.Links;
using SamenStarten.Channels.Texts;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Channels.Tests;

/// <summary>What a test doesn't care about.</summary>
internal static class Given
{
    public static readonly LocalDate Due = new(2026, 4, 17);

    public static readonly LocalDate Since = new(2026, 4, 13);

    public static LinkSigner Links { get; } = new(new byte[32]);

    public static Sender Sender { get; } = new(
        "pickup:default", "pickup", "samenstarten@gemeente.example", "Gemeente Voorbeeld", "antwoord@gemeente.example",
        "14 0123", new Uri("https://taken.example/samen"), 30);

    public static Contact Contact(string language = "nl", string address = "ok.iemand@partner.example") =>
        new("contact-7", "AftercareCoordinator", "organisation-3", address, null, null, language);

    public static MessageArguments Arguments { get; } = new("T-2026-00042", Due, "E2", Since, ["G03", "G07", "H01"], "GM0000");

    public static Message Message(string template = "task", int number = 1, MessageArguments? arguments = null)
    {
        var written = Instant.FromUtc(2026, 4, 10, 7, 0);
        return new(
            Id(number), Id(1001), Id(2001), "pickup:default", "contact-7", "AftercareCoordinator", template, 1,
            written, written, arguments ?? Arguments, MessageState.Sending, written, 1, null, null);
    }

    /// <summary>A mail as it leaves.</summary>
    public static OutgoingMail Mail(string to = "ok.iemand@partner.example", int number = 1) => new(
        Id(number), Sender.FromAddress, Sender.Name, Sender.ReplyTo, to, "Taak T-2026-00042: reactie gevraagd",
        "Er staat een taak klaar.\n\nhttps://taken.example/samen/t/eén\n\n.een regel met een punt\nGemeente Voorbeeld\n",
        Instant.FromUtc(2026, 4, 10, 7, 0));

    /// <summary>A mail with all that a mail can have.</summary>
    public static OutgoingMail FullMail(string channel = "planner", string mailbox = "default") => Mail() with
    {
        Html = "<p>Er staat een taak klaar.</p>",
        Calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        Outline = new(
            Id(1001), "T-2026-00042", "contact-7", "AftercareCoordinator", "task", Due, ["G03", "G07"],
            Links.Link(Sender.LinkBase, Id(1), "contact-7")),
        Sender = Sender with { Id = $"{channel}:{mailbox}", Channel = channel },
    };

    /// <summary>Mails that smuggle something: a second header, a second recipient.</summary>
    public static IEnumerable<(OutgoingMail Mail, string Problem)> Smuggling(OutgoingMail mail) =>
    [
        (mail with { Subject = "Taak\r\nBcc: ander@elders.example" }, "bad-header"),
        (mail with { SenderName = "Gemeente\nBcc: ander@elders.example" }, "bad-header"),
        (mail with { ToAddress = "ok@partner.example\r\nBcc: ander@elders.example" }, "bad-address"),
        (mail with { ReplyTo = "ok@partner.example, ander@elders.example" }, "bad-address"),
        (mail with { FromAddress = "ok@partner.example\n" }, "bad-address"),
    ];

    /// <summary>The texts that are sent, not samples of them.</summary>
    public static MessageTemplates Templates()
    {
        var (templates, findings) = MessageTemplates.Load(Repository.Messages);
        Assert.Empty(findings);
        return templates!;
    }

    public static MailComposer Composer() => new(Templates(), Links);

    public static Guid Id(int number) => new(number, 0, 0x5000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
