using NodaTime;
using SamenStarten.Channels.Links;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Tasks;

/// <summary>
/// The links in mails. A link is good for its own message and contact, for a while: our default is ninety days after the mail, which a
/// partner who comes back from a long absence can renew by a tap, to the same mailbox.
/// </summary>
public sealed class MailLinks(RegionHost host)
{
    /// <summary>How long a link works after its mail.</summary>
    public static readonly Duration Life = Duration.FromDays(90);

    /// <summary>The message behind a link; null when we didn't make it.</summary>
    public async Task<Message?> Find(string token, CancellationToken cancellation) =>
        LinkSigner.TryRead(token, out var id, out var code)
        && await host.Store.Messages.Find(id, cancellation) is { } message
        && host.Links.Verify(message.Id, message.ContactId, code)
            ? message
            : null;

    public bool HasExpired(Message message) => Instant.Max(message.CreatedAt, message.NotBefore) + Life < host.Clock.GetCurrentInstant();

    /// <summary>Has a new mail with a new link sent to the same mailbox: once a day at most, however often it is asked.</summary>
    public async Task Renew(Message message, CancellationToken cancellation)
    {
        var now = host.Clock.GetCurrentInstant();
        var today = NodaTime.Text.LocalDatePattern.Iso.Format(Core.Calendar.LocalTimes.LocalDate(now));
        var renewed = message with
        {
            Id = DeterministicId.From("renewed", message.Id.ToString(), today),
            Template = message.Template is Templates.Question or Templates.ConfirmCard ? message.Template : Templates.Task,

            // Whoever asks for it sits waiting for it, whatever the hour.
            Urgency = 0,
            CreatedAt = now,
            NotBefore = now,
            State = MessageState.Waiting,
            StateAt = now,
            Attempts = 0,
            ProviderId = null,
            Problem = null,
            MayGoTogether = false,
            CarriedBy = null,
            SentTo = null,
        };
        await host.Store.Messages.Write(renewed, message.StepId, now, cancellation);
        await host.Region.MessagesWaiting(message.Sender);
    }
}
