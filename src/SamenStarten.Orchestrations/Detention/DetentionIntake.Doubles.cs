using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>A second start for somebody whose trajectory runs (domain.md 6, 1): a transfer between prisons, as a rule.</summary>
public sealed partial class DetentionIntake
{
    /// <summary>Links this detention to the trajectory that its person has. Null when he has none that runs: then one begins.</summary>
    private async Task<Guid?> JoinRunning(DetentionStarted started, string line, Guid commandId, CancellationToken cancellation)
    {
        foreach (var id in await inbox.TrajectoriesOf(started.Person, cancellation))
        {
            if (await store.Load(id, cancellation) is not { State: { Left: null, Status: TrajectoryStatus.Open or TrajectoryStatus.Paused } })
            {
                continue;
            }

            var notice = new NoticeDoubleStart(
                DoubleIdOf(started), started.Institution, started.Entry, started.EndDate, started.Certainty);
            var with = new HandledWith(null, Entry(started, LineAnswer.Accepted, null, null, id), [new SealedText(DoubleIdOf(started), line)], Quietly: true)
            {
                AlsoDetention = started.Reference,
            };

            // Of its own, so that a start can still begin when this trajectory has just ended.
            var handled = await commands.Handle(id, Given(started, notice, DeterministicId.From("double", $"{commandId}", $"{id}")), with, cancellation);
            if (handled.Rejection is null)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>
    /// Takes a second start out of the trajectory that it joined: it begins one of its own, to which its facts come from now on. What came under its
    /// reference before stays where it is. The same again, after a kill, does what was left undone.
    /// </summary>
    /// <param name="line">The message as it came, which is kept sealed until somebody looked at it.</param>
    /// <param name="given">Who says so; its command is made here.</param>
    public async Task<Handled> Split(Guid trajectoryId, Guid startId, string line, Given given, CancellationToken cancellation = default)
    {
        await using var alone = await inbox.AloneAtStart(cancellation);
        if (reader.Read(line).Message is not DetentionStarted started || DoubleIdOf(started) != startId
            || await store.Load(trajectoryId, cancellation) is not { State: var joined } || !joined.Doubles.Exists(d => d.StartId == startId))
        {
            return new Handled(new Rejection("no-double", "There is no second start to say this of.", null), Repeated: false, Effect: false, null);
        }

        var into = DeterministicId.From("trajectory", started.Source, started.Id);
        var start = await Beginning(started, cancellation) with { ShieldedBy = joined.ShieldedBy };
        var with = new HandledWith(PersonOf(started), null, [], Quietly: false) { MovesDetention = true };
        var begun = await commands.Handle(into, given with { Id = DeterministicId.From("split", $"{startId}"), Command = start, Reason = null, OccurredAt = started.Time }, with, cancellation);
        return begun.Rejection is null
            ? await commands.Handle(trajectoryId, given with { Command = new SplitDouble(startId, into) }, cancellation: cancellation)
            : begun;
    }

    private static Guid DoubleIdOf(DetentionStarted started) => DeterministicId.From("double", started.Source, started.Id);
}
