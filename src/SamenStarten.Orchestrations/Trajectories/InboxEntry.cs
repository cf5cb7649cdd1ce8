using NodaTime;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>A detention message and what became of it.</summary>
/// <param name="Key">Source and id; for a line that can't be read, a keyed hash of it.</param>
/// <param name="Result">accepted, waiting or quarantined.</param>
/// <param name="Line">The message whole. Kept sealed, and only while it waits or is in quarantine.</param>
/// <param name="LineNumber">Where it stood in its file, from 1.</param>
/// <param name="Sentence">Why it could not be used, for a person: without anything of the person it is about.</param>
/// <param name="DetentionReference">Kept as a keyed hash, so that what waits is found when the start comes.</param>
public sealed record InboxEntry(
    string Key, string? Type, Instant? Time, Instant ReceivedAt, string Result, string? Code, string? Sentence, string? Field,
    string? Line, int? LineNumber, string? DetentionReference, Guid? TrajectoryId);
