using NodaTime;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Store.People;

/// <summary>Erases the person of a trajectory when its retention has passed (domain.md 5.5).</summary>
public sealed class TrajectoryErasure(PersonVault persons, IClock clock) : IErasure
{
    // What was written while nobody was known is under the trajectory's own key.
    public async Task Erase(Guid trajectoryId, CancellationToken cancellation = default) =>
        await persons.Erase(await persons.PersonOf(trajectoryId, cancellation) ?? trajectoryId, clock.GetCurrentInstant(), cancellation);
}
