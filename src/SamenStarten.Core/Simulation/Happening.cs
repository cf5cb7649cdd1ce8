using NodaTime;

namespace SamenStarten.Core.Simulation;

/// <summary>One thing that happens in a simulated trajectory.</summary>
/// <param name="Kind">track, phase, opened, due, reminder, escalated, completed, not-applicable, withdrawn, document-requested, message or closed.</param>
/// <param name="Role">Who answers for the milestone, or who gets the message.</param>
public sealed record Happening(
    Instant At, string Kind, string? Milestone = null, string? Role = null, string? Rung = null, string? Track = null, string? Phase = null,
    string? Document = null, string? Template = null);

/// <param name="ReleaseDate">Anchor R, as the start message gives it; the person leaves at ten that day.</param>
/// <param name="OnTime">Everybody answers on the day before a thing is due; otherwise nobody does but for the script.</param>
/// <param name="Script">Commands with their moments, in any order.</param>
/// <param name="Until">The last day; null: until it is closed.</param>
public sealed record SimulationRequest(
    LocalDate Entry, LocalDate? ReleaseDate, Trajectories.ReleaseDateCertainty Certainty, string Title, bool OnTime,
    System.Collections.Immutable.ImmutableArray<ScriptedCommand> Script, LocalDate? Until);

/// <param name="Reason">Whether a reason was given with it.</param>
public sealed record ScriptedCommand(Instant At, Trajectories.Command Command, bool Reason);

/// <summary>What a script's command was answered, when it was refused.</summary>
public sealed record Refused(Instant At, Trajectories.Rejection Rejection);

/// <summary>All that happened, in order of time.</summary>
public sealed record SimulationResult(
    System.Collections.Immutable.ImmutableArray<Happening> Happenings, System.Collections.Immutable.ImmutableArray<Refused> Refused, Trajectories.Trajectory After);
