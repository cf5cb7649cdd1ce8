using NodaTime;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>A moment by which a milestone must be done.</summary>
/// <param name="Date">The day; due on a date means 17:00 local.</param>
/// <param name="At">The instant itself.</param>
/// <param name="Exact">Counted in hours or minutes: the instant, not the end of the day.</param>
/// <param name="Severity">One higher than the milestone's own when a moved release date left no time (domain.md 4.1).</param>
/// <param name="KnownSince">Before this nobody could know of it: reminders and rungs that lie before it are skipped.</param>
/// <param name="Brings">The one rung that its passing brings, instead of a ladder and reminders of its own; null: the whole ladder.</param>
public sealed record DueMoment(LocalDate Date, Instant At, bool Exact, Severity Severity, Instant KnownSince, Rung? Brings = null);
