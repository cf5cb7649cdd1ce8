namespace SamenStarten.Core.Trajectories;

/// <summary>Two municipalities that don't agree on which is competent.</summary>
/// <param name="With">The CBS code of the other one.</param>
/// <param name="IsOpen">Until a municipality is confirmed, or somebody says that they agree.</param>
public sealed record CompetenceDispute(string With, bool IsOpen);
