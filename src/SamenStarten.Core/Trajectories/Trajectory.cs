namespace SamenStarten.Core.Trajectories;

public sealed record Trajectory(Guid Id, long Version);
