namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>Destroys what is kept about the person of a trajectory (G32): its key, and with it all that was sealed.</summary>
public interface IErasure
{
    /// <summary>Erases. Doing it twice is doing it once.</summary>
    Task Erase(Guid trajectoryId, CancellationToken cancellation = default);
}
