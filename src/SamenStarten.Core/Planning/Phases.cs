using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using KnownEvents = SamenStarten.Core.Trajectories.KnownEvents;
using Offset = SamenStarten.Core.Workflows.Offset;

namespace SamenStarten.Core.Planning;

/// <summary>The phases of domain.md 4.2: a phase begins at the moment in its column Starts, and the latest that has begun holds.</summary>
public static class Phases
{
    private static readonly Offset PreparationLead = new(-12, TermUnit.Weeks);
    private static readonly string[] All = ["P0", "P1", "P2", "P3", "P4", "P5", "P6"];

    /// <summary>A trial home while the measure (ISD) still runs: P3 in another place, and from there back inside is no step back (domain.md 6, 32).</summary>
    private const string Extramural = "P3x";

    /// <summary>What ends a trial home, also when nobody says that it ended.</summary>
    private static readonly string[] BackInside = [KnownEvents.ExtramuralEnded, KnownEvents.ReturnedInside, KnownEvents.Recaptured, KnownEvents.Transferred];

    /// <summary>The phase at this moment.</summary>
    public static string At(Terms terms, Instant now)
    {
        var trajectory = terms.Trajectory;
        return trajectory switch
        {
            { Status: TrajectoryStatus.Ended or TrajectoryStatus.Closed } => All[6],
            { Left: not null } => now >= AftercareBegins(terms) ? All[5] : All[4],
            _ when IsExtramural(terms) => Extramural,
            _ when PreparationBegins(terms) <= now => All[3],
            { Plan: not null } => All[2],
            _ when trajectory.MunicipalityIsConfirmed && trajectory[KnownMilestones.LeadAccepted].IsDone => All[1],
            _ => All[0],
        };
    }

    /// <summary>The next phase that time alone will bring.</summary>
    public static PlannedMoment? Next(Terms terms)
    {
        var trajectory = terms.Trajectory;
        if (AftercareBegins(terms) is { } aftercare)
        {
            return trajectory.Phase == All[5] ? null : new PlannedMoment(aftercare, PlannedKind.PhaseBegins, Phase: All[5]);
        }

        return PreparationBegins(terms) is { } at && string.CompareOrdinal(trajectory.Phase, All[3]) < 0
            ? new PlannedMoment(at, PlannedKind.PhaseBegins, Phase: All[3])
            : null;
    }

    private static bool IsExtramural(Terms terms) =>
        terms.Trajectory.LastOf(KnownEvents.ExtramuralStarted) is { } started
        && !BackInside.Any(happened => terms.Trajectory.LastOf(happened) >= started)
        && terms.Workflow.Phases.Any(phase => phase.Id == Extramural);

    /// <summary>Twelve weeks before release, less on a short stay.</summary>
    private static Instant? PreparationBegins(Terms terms) => terms.LeadBeforeRelease(PreparationLead) is { } date
        ? Instant.Max(date.InAmsterdam(terms.Workflow.Ladders.At), terms.Trajectory.Started)
        : null;

    /// <summary>The first 48 hours are over.</summary>
    private static Instant? AftercareBegins(Terms terms) => terms is { FreeSince: { } free, Trajectory.Left: { } left }
        ? Instant.Max(free.InZone(LocalTimes.Amsterdam).LocalDateTime.PlusDays(2).InZoneLeniently(LocalTimes.Amsterdam).ToInstant(), left.HeardAt)
        : null;
}
