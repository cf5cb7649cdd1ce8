using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Channels.Links;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Channels.Texts;

/// <summary>Every text filled in with a trajectory, a contact and a sender that don't exist: to read before a partner does.</summary>
public static class SampleMail
{
    private static readonly Instant Written = Instant.FromUtc(2026, 4, 10, 7, 0);

    // A key that no region has: the links lead nowhere.
    private static readonly LinkSigner Links = new(new byte[LinkSigner.LeastKeyLength]);

    /// <summary>Who sends where nothing else is given.</summary>
    public static Sender Sender { get; } = new(
        "pickup:sample", "pickup", "trajecten@gemeente.example", "Gemeente Voorbeeld", "trajecten@gemeente.example", "14 0000",
        new Uri("https://samenstarten.gemeente.example"), 30);

    /// <summary>The mail that this text gives; null when there is no text of that name.</summary>
    /// <param name="sender">Whose name and telephone number it shows; <see cref="Sender"/> when left out.</param>
    public static OutgoingMail? Of(MessageTemplates templates, string name, string language, Sender? sender = null)
    {
        var composer = new MailComposer(templates, Links);
        var to = new Contact("contact-1", "AftercareCoordinator", "organisation-1", "contact@partner.example", null, null, language);
        if (name != Templates.Digest)
            return composer.Compose(Message(name, 1, "2604-117", new(2026, 4, 17), 2), to, sender ?? Sender);

        ImmutableArray<Message> all =
        [
            Message(Templates.Task, 1, "2604-117", new(2026, 4, 17), 3), Message(Templates.Reminder, 2, "2603-042", new(2026, 4, 21), 1),
            Message(Templates.Task, 3, "2601-009", new(2026, 5, 1), 6),
        ];
        return composer.ComposeDigest(all[0], all, to, sender ?? Sender);
    }

    private static Message Message(string template, byte id, string number, LocalDate due, int lines) => new(
        new Guid(id, 0, 0x5000, 0x80, 0, 0, 0, 0, 0, 0, id), Guid.Empty, Guid.Empty, "pickup:sample", "contact-1", "AftercareCoordinator", template, 1,
        Written, Written,
        new MessageArguments(
            number, due, RungIn(template), new LocalDate(2026, 4, 13),
            [.. Enumerable.Range(1, lines).Select(line => $"G{line:00}")], null),
        MessageState.Waiting, Written, 0, null, null);

    private static string? RungIn(string template) =>
        Enum.GetValues<Rung>().Where(rung => template == Templates.Escalation(rung)).Select(rung => rung.ToString()).FirstOrDefault();
}
