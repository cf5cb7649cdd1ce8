using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>
/// What is heard about messages after they went. All that follows from a report is done before it is kept that it was taken, and doing it
/// twice is once: so that a report that comes again after a crash finishes what the first one began.
/// </summary>
public sealed class Feedback(
    IMessageStore messages, ITrajectoryStore trajectories, IDirectory directory, Senders senders, CommandHandler commands, ImmutableArray<IFeedbackSource> sources, IWaker waker, IClock clock)
{
    /// <summary>Takes these reports, each by itself.</summary>
    public async Task<FeedbackSum> Take(ImmutableArray<DeliveryReport> reports, CancellationToken cancellation = default)
    {
        var sum = new FeedbackSum(0, 0, 0);
        foreach (var report in reports)
        {
            sum += await Take(report, cancellation);
        }

        return sum;
    }

    /// <summary>Fetches what there is to hear, and takes it. To be run on a timer.</summary>
    public async Task<FeedbackSum> Listen(CancellationToken cancellation = default)
    {
        var sum = new FeedbackSum(0, 0, 0);
        foreach (var source in sources)
        {
            var reports = await source.Read(cancellation);
            if (!reports.IsEmpty)
            {
                sum += await Take(reports, cancellation);
                await source.Taken(reports, cancellation);
            }
        }

        return sum;
    }

    /// <summary>The message by which a deputy is asked what came back from another.</summary>
    public static Guid AskOfDeputy(Guid messageId) => DeterministicId.From("deputy", messageId.ToString());

    private async Task<FeedbackSum> Take(DeliveryReport report, CancellationToken cancellation)
    {
        if (await messages.WasReported(report.Key, cancellation))
        {
            return new FeedbackSum(0, 1, 0);
        }

        var now = clock.GetCurrentInstant();
        var about = await messages.Apply(report, now, cancellation);
        foreach (var message in about)
        {
            await Follow(report, message, now, cancellation);
        }

        await messages.KeepReport(report, about.IsEmpty ? null : about[0].Id, now, cancellation);
        return about.IsEmpty ? new FeedbackSum(0, 0, 1) : new FeedbackSum(1, 0, 0);
    }

    private Task Follow(DeliveryReport report, Message message, Instant now, CancellationToken cancellation) => report.Kind switch
    {
        ReportKind.Bounced => CameBack(message, report.Problem ?? "bounced", now, cancellation),
        ReportKind.Done => IsDone(message, report, cancellation),
        _ => Task.CompletedTask,
    };

    /// <summary>The contact is doubtful from now on, and his deputy is asked the same at once.</summary>
    private async Task CameBack(Message message, string why, Instant now, CancellationToken cancellation)
    {
        var addressee = message.SentTo ?? message.ContactId;
        await directory.Doubt(addressee, why, now, cancellation);
        if (await directory.Find(addressee, cancellation) is not { DeputyId: { } id } || await directory.Find(id, cancellation) is not { DoubtfulSince: null } deputy)
        {
            return;
        }

        var sender = senders.For(deputy, message.Template);
        await messages.Write(
            message with
            {
                Id = AskOfDeputy(message.Id),
                Sender = sender.Id,
                ContactId = deputy.Id,
                Urgency = Math.Min(message.Urgency, Urgency.Critical),
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
            },
            message.StepId,
            now,
            cancellation);
        await waker.MessagesWaiting(sender.Id);
    }

    /// <summary>A task that was finished where the partner works is finished here. What isn't his to finish any more is left as it is.</summary>
    private async Task IsDone(Message message, DeliveryReport report, CancellationToken cancellation)
    {
        var actor = message.SentTo ?? message.ContactId;
        var contact = await directory.Find(actor, cancellation);
        foreach (var milestone in message.Arguments.Lines)
        {
            var trajectory = (await trajectories.Load(message.TrajectoryId, cancellation))?.State;
            var done = new Given(
                DeterministicId.From("done", report.Key, milestone), Finishing.CommandFor(milestone, null, contact, trajectory), actor, null, null, report.At);
            await commands.Handle(message.TrajectoryId, done, cancellation: cancellation);
        }
    }
}

/// <param name="Taken">Reports that were about a message of ours.</param>
/// <param name="Repeated">Reports that were taken before.</param>
/// <param name="Strange">Reports about what isn't known here: another system may share the provider.</param>
public sealed record FeedbackSum(int Taken, int Repeated, int Strange)
{
    public static FeedbackSum operator +(FeedbackSum one, FeedbackSum other) =>
        new(one.Taken + other.Taken, one.Repeated + other.Repeated, one.Strange + other.Strange);
}
