using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>A second start for somebody whose trajectory runs (domain.md 6, 1): a transfer between prisons, as a rule.</summary>
public sealed partial class DetentionIntake
{
    /// <summary>Links this detention to the trajectory that its person has. Null when he has none that runs: then one begins.</summary>
    private async Task<Guid?> JoinRunning(DetentionStarted started, Guid commandId, CancellationToken cancellation)
    {
        foreach (var id in await inbox.TrajectoriesOf(started.Person, cancellation))
        {
            if (await store.Load(id, cancellation) is not { State: { Left: null, Status: TrajectoryStatus.Open or TrajectoryStatus.Paused } })
            {
                continue;
            }

            var notice = new NoticeDoubleStart(
                DeterministicId.From("double", started.Source, started.Id), started.Institution, started.Entry, started.EndDate, started.Certainty);
            var with = new HandledWith(null, Entry(started, LineAnswer.Accepted, null, null, id), [], Quietly: true)
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
}
