using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>
/// Asks everybody once in a while whether his card is still right: who moved on tells nobody, and the mail that matters goes to an empty desk.
/// </summary>
public sealed class ContactCards(IMessageStore messages, IDirectory directory, IWorkflows workflows, Senders senders, IWaker waker, IClock clock)
{
    /// <summary>Who doesn't answer is asked again after so long: our default.</summary>
    private static readonly Duration Between = Duration.FromDays(30);

    /// <summary>Writes to whoever is to be asked now. Answers how many that were.</summary>
    public async Task<int> AskToConfirm(CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        var expired = await directory.CardsToConfirm(now.LocalDate(), now - Between, cancellation);
        foreach (var contact in expired)
        {
            var sender = senders.For(contact, Templates.ConfirmCard);
            if (!senders.ChannelOf(sender).TakesDigests)
            {
                // A plan or a queue is no place to ask a person about himself.
                sender = senders.All[0];
            }

            var id = DeterministicId.From("confirm-card", contact.Id, now.LocalDate().ToString("uuuu-MM-dd", null));
            await messages.Write(
                new Message(
                    id, Guid.Empty, id, sender.Id, contact.Id, contact.Role, Templates.ConfirmCard, Urgency.Last, now,
                    QuietHours.NotBefore(now, workflows.Current, onDuty: false), new MessageArguments("", null, null, null, [], null),
                    MessageState.Waiting, now, Attempts: 0, ProviderId: null, Problem: null),
                id,
                now,
                cancellation);
            await waker.MessagesWaiting(sender.Id);
        }

        return expired.Length;
    }
}
