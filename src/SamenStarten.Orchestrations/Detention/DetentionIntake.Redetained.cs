using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>A start for somebody who had left an earlier detention (domain.md 6, 29): the work goes on in a trajectory of its own.</summary>
public sealed partial class DetentionIntake
{
    /// <summary>Ends what still runs of earlier detentions. Before the new one begins, so that the same message again does what a kill left undone.</summary>
    /// <returns>The trajectory that the new one follows; null when there is none.</returns>
    private async Task<Trajectory?> LeaveEarlier(DetentionStarted started, Guid next, Guid commandId, CancellationToken cancellation)
    {
        Trajectory? last = null;
        foreach (var id in await inbox.TrajectoriesOf(started.Person, cancellation))
        {
            if (await store.Load(id, cancellation) is { State: var earlier } && IsBefore(earlier, started)
                && await Leaves(earlier, started, next, commandId, cancellation) && (last is null || earlier.Entry >= last.Entry))
            {
                last = earlier;
            }
        }

        return last;
    }

    private static bool IsBefore(Trajectory earlier, DetentionStarted started) =>
        earlier.Entry < started.Entry
        && ((earlier.Left?.Moment ?? earlier.AnnouncedEnd?.Moment) is { } end ? end.LocalDate() <= started.Entry : earlier.Status == TrajectoryStatus.Ended);

    private async Task<bool> Leaves(Trajectory earlier, DetentionStarted started, Guid next, Guid commandId, CancellationToken cancellation)
    {
        if (earlier.Status is not (TrajectoryStatus.Open or TrajectoryStatus.Paused))
        {
            return earlier.Status == TrajectoryStatus.Ended;
        }

        var given = Given(started, new ContinueIn(next), DeterministicId.From("continued", $"{commandId}", $"{earlier.Id}"));
        return (await commands.Handle(earlier.Id, given, cancellation: cancellation)).Rejection is null;
    }
}
