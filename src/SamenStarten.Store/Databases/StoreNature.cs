namespace SamenStarten.Store.Databases;

/// <summary>In what a database that one process writes differs from one that several do.</summary>
/// <param name="Sending">How a message is told that a process left <em>sending</em>.</param>
/// <param name="OneStart">Keeps starts of trajectories apart, in every process that writes.</param>
/// <param name="KeepsDirectory">Nobody else changes the directory, so that it may be remembered.</param>
internal sealed record StoreNature(LeftBehind Sending, IOneAtATime OneStart, bool KeepsDirectory);
