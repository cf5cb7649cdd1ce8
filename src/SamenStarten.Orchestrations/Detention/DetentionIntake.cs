using System.Globalization;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>What became of one line.</summary>
/// <param name="Result">accepted, repeated, quarantined, waiting or empty.</param>
/// <param name="Code">When quarantined: a stable code.</param>
public sealed record LineAnswer(string Result, string? Code = null, string? Sentence = null, string? Field = null)
{
    public const string Accepted = "accepted";
    public const string Repeated = "repeated";
    public const string Quarantined = "quarantined";
    public const string Waiting = "waiting";
    public const string Empty = "empty";
}

/// <summary>Detention messages in (contracts.md 1): every line gets an answer, and none is ever lost or stops the stream.</summary>
public sealed partial class DetentionIntake(
    DetentionMessageReader reader, IDetentionInbox inbox, ITrajectoryStore store, IWorkflows workflows, CommandHandler commands, IWaker waker, IClock clock)
{
    /// <summary>How long a fact may wait for the start of its detention.</summary>
    public static readonly Duration MostWaiting = Duration.FromDays(30);

    /// <param name="lineNumber">Where the line stood in its file, from 1; null when it came alone.</param>
    public async Task<LineAnswer> Take(string line, int? lineNumber, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return new LineAnswer(LineAnswer.Empty);
        }

        var (message, unusable) = reader.Read(line);
        var key = message?.Key ?? unusable!.Key ?? inbox.KeyOf(line);
        if (await inbox.FirstAnswer(key, cancellation) is not null)
        {
            return new LineAnswer(LineAnswer.Repeated);
        }

        return message is null
            ? await Quarantine(key, line, lineNumber, unusable!, cancellation)
            : await Take(message, line, lineNumber, CommandIdOf(message), cancellation);
    }

    /// <summary>Takes over a trajectory that ran elsewhere, from what a person says of it. The same again has no effect.</summary>
    /// <param name="line">A start message.</param>
    public async Task<LineAnswer> TakeOver(string line, TakingOver.RunningElsewhere elsewhere, CancellationToken cancellation = default)
    {
        var (message, unusable) = reader.Read(line);
        if (message is not DetentionStarted started)
        {
            return new LineAnswer(LineAnswer.Quarantined, unusable?.Code ?? "unknown-type", unusable?.Sentence, unusable?.Field);
        }

        return await inbox.FirstAnswer(started.Key, cancellation) is not null
            ? new LineAnswer(LineAnswer.Repeated)
            : await StartAlone(started with { Elsewhere = elsewhere }, line, null, CommandIdOf(started), cancellation);
    }

    /// <summary>Replays what is in quarantine after somebody has mended it: the line as it should have been.</summary>
    /// <returns>Null when nothing in quarantine has this key.</returns>
    public async Task<LineAnswer?> Mend(string key, string line, CancellationToken cancellation = default)
    {
        if (await inbox.FirstAnswer(key, cancellation) is not { Result: LineAnswer.Quarantined })
        {
            return null;
        }

        var (message, unusable) = reader.Read(line);
        if (message is null)
        {
            return new LineAnswer(LineAnswer.Quarantined, unusable!.Code, unusable.Sentence, unusable.Field);
        }

        var answer = message.Key != key && await inbox.FirstAnswer(message.Key, cancellation) is { } first
            ? new LineAnswer(first.Result, first.Code)
            : await Take(message, line, null, MendedCommandId(message, line), cancellation);
        if (message.Key != key && answer.Result != LineAnswer.Quarantined)
        {
            await inbox.Keep(new InboxEntry(key, null, null, clock.GetCurrentInstant(), LineAnswer.Accepted, "mended", null, null, null, null, null, null), cancellation);
        }

        return answer;
    }

    /// <summary>Gives up on what has waited too long for its detention. Answers how many.</summary>
    public async Task<int> GiveUpWaiting(CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        var old = await inbox.WaitingSinceBefore(now - MostWaiting, cancellation);
        foreach (var waiting in old)
        {
            var unusable = new Unusable(
                waiting.Key, null, null, "unknown-detention", "In thirty days no message came that this detention has begun.", "data.kenmerk");
            await Quarantine(waiting.Key, waiting.Line, null, unusable, cancellation);
        }

        return old.Length;
    }

    /// <summary>
    /// Takes up what waits for a detention that is known by now: it came while the start was being taken, or the process ended just after.
    /// Answers how many.
    /// </summary>
    public async Task<int> TakeUpWaiting(CancellationToken cancellation = default)
    {
        var count = 0;
        foreach (var waiting in await inbox.WaitingSinceBefore(clock.GetCurrentInstant().PlusNanoseconds(1), cancellation))
        {
            if (reader.Read(waiting.Line).Message is DetentionFact fact && await inbox.TrajectoryOf(fact.Reference, cancellation) is { } id)
            {
                await Apply(fact, id, waiting.Line, null, CommandIdOf(fact), quietly: false, cancellation);
                count++;
            }
        }

        return count;
    }

    private async Task<LineAnswer> Take(DetentionMessage message, string line, int? lineNumber, Guid commandId, CancellationToken cancellation)
    {
        var known = await inbox.TrajectoryOf(message.Reference, cancellation);
        return message switch
        {
            DetentionStarted started => await StartAlone(started, line, lineNumber, commandId, cancellation),
            DetentionFact fact when known is { } id => await Apply(fact, id, line, lineNumber, commandId, quietly: false, cancellation),
            _ => await Wait(message, line, lineNumber, cancellation),
        };
    }

    private async Task<LineAnswer> StartAlone(DetentionStarted started, string line, int? lineNumber, Guid commandId, CancellationToken cancellation)
    {
        // Two that begin at once would take the same number.
        await using var alone = await inbox.AloneAtStart(cancellation);
        return await Start(started, line, lineNumber, commandId, cancellation);
    }

    private async Task<LineAnswer> Start(DetentionStarted started, string line, int? lineNumber, Guid commandId, CancellationToken cancellation)
    {
        if (await inbox.TrajectoryOf(started.Reference, cancellation) is { } existing)
        {
            // The same detention under another id: kept, no effect.
            await inbox.Keep(Entry(started, LineAnswer.Accepted, null, null, existing), cancellation);
            return new LineAnswer(LineAnswer.Accepted);
        }

        if (await JoinRunning(started, line, commandId, cancellation) is { } running)
        {
            return await TakeUp(started, running, cancellation);
        }

        var id = DeterministicId.From("trajectory", started.Source, started.Id);
        var earlier = await LeaveEarlier(started, id, commandId, cancellation);
        var start = await Beginning(started, cancellation) with
        {
            TakenOver = started.Elsewhere is not null,
            Lead = started.Elsewhere?.Lead,
            LeftAt = started.Elsewhere?.LeftAt,
            Follows = earlier?.Id,
            ShieldedBy = earlier?.ShieldedBy,
            LooksLike = await Alike(started, cancellation),
        };
        var with = new HandledWith(PersonOf(started), Entry(started, LineAnswer.Accepted, null, null, id), [], Quietly: true);
        var handled = await commands.Handle(id, Given(started, start, commandId), with, cancellation);
        if (handled.Rejection is { } rejection)
        {
            return await Quarantine(started.Key, line, lineNumber, Refused(started, rejection), cancellation);
        }

        return await TakeUp(started, id, cancellation);
    }

    private async Task<StartTrajectory> Beginning(DetentionStarted started, CancellationToken cancellation)
    {
        var workflow = workflows.For(started.Municipality);
        return new StartTrajectory(
            await NextNumber(started.Entry, cancellation), workflow.Id, workflow.Version, started.Entry, started.Title, started.Institution, started.Municipality,
            started.EndDate, started.Certainty);
    }

    private static NewPerson PersonOf(DetentionStarted started) =>
        new(DeterministicId.From("person", started.Source, started.Id), started.Person, started.Reference);

    /// <summary>What came too early waited for this start.</summary>
    private async Task<LineAnswer> TakeUp(DetentionStarted started, Guid id, CancellationToken cancellation)
    {
        foreach (var waiting in await inbox.WaitingFor(started.Reference, cancellation))
        {
            if (reader.Read(waiting.Line).Message is DetentionFact fact)
            {
                await Apply(fact, id, waiting.Line, null, CommandIdOf(fact), quietly: true, cancellation);
            }
        }

        await waker.TrajectoryChanged(id);
        return new LineAnswer(LineAnswer.Accepted);
    }

    private async Task<LineAnswer> Apply(
        DetentionFact fact, Guid id, string line, int? lineNumber, Guid commandId, bool quietly, CancellationToken cancellation)
    {
        var with = new HandledWith(null, Entry(fact, LineAnswer.Accepted, null, null, id), [], quietly);
        var handled = await commands.Handle(id, Given(fact, fact.Command, commandId), with, cancellation);
        return handled.Rejection is { } rejection
            ? await Quarantine(fact.Key, line, lineNumber, Refused(fact, rejection), cancellation)
            : new LineAnswer(LineAnswer.Accepted);
    }

    private async Task<LineAnswer> Wait(DetentionMessage message, string line, int? lineNumber, CancellationToken cancellation)
    {
        await inbox.Keep(Entry(message, LineAnswer.Waiting, line, lineNumber, null), cancellation);
        return new LineAnswer(LineAnswer.Waiting);
    }

    private async Task<LineAnswer> Quarantine(string key, string line, int? lineNumber, Unusable unusable, CancellationToken cancellation)
    {
        await inbox.Keep(
            new InboxEntry(
                key, unusable.Type, unusable.Time, clock.GetCurrentInstant(), LineAnswer.Quarantined, unusable.Code, unusable.Sentence, unusable.Field,
                line, lineNumber, null, null),
            cancellation);
        return new LineAnswer(LineAnswer.Quarantined, unusable.Code, unusable.Sentence, unusable.Field);
    }

    private InboxEntry Entry(DetentionMessage message, string result, string? line, int? lineNumber, Guid? trajectoryId) => new(
        message.Key, message.Type, message.Time, clock.GetCurrentInstant(), result, null, null, null, line, lineNumber, message.Reference, trajectoryId);

    private static Unusable Refused(DetentionMessage message, Rejection rejection) =>
        new(message.Key, message.Type, message.Time, rejection.Code, rejection.Sentence, rejection.Field is null ? null : $"data.{rejection.Field}");

    private static Given Given(DetentionMessage message, Command command, Guid id) =>
        new(id, command, $"feed:{message.Source}", null, null, message.Time);

    private static Guid CommandIdOf(DetentionMessage message) => DeterministicId.From("message", message.Source, message.Id);

    /// <summary>A message that was refused and is mended is another command than the one that was refused; mended alike, it is the same.</summary>
    private Guid MendedCommandId(DetentionMessage message, string line) => DeterministicId.From("mended", message.Source, message.Id, inbox.KeyOf(line));

    /// <summary>The trajectnummer: year and month of entry, and a number in that month.</summary>
    private async Task<string> NextNumber(LocalDate entry, CancellationToken cancellation)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{entry.Year % 100:00}{entry.Month:00}-");
        var next = await store.CountNumbers(prefix, cancellation) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{next:000}");
    }
}
