using NodaTime;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Store.People;

/// <summary>Erases the person of a trajectory when its retention has passed (domain.md 5.5).</summary>
public sealed class TrajectoryErasure(PersonVault persons, IClock clock) : IErasure
{
    public async Task Erase(Guid trajectoryId, CancellationToken cancellation = default)
    {
        if (await persons.PersonOf(trajectoryId, cancellation) is { } person)
        {
            await persons.Erase(person, clock.GetCurrentInstant(), cancellation);
        }
    }
}
