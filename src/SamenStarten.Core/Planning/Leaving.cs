using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>The person leaves: as planned, before anyone expected it (domain.md 4.8), or before we even heard of the start.</summary>
internal static class Leaving
{
    public static void Leave(Unfolding unfolding)
    {
        var trajectory = unfolding.Trajectory;
        if (trajectory.AnnouncedEnd is not { } end || Instant.Max(end.Moment, end.HeardAt) > unfolding.Now)
        {
            return;
        }

        var before = end.Moment < trajectory.Started;
        var unexpected = !before && IsUnexpected(unfolding, end.Moment.LocalDate(), end.Reason);
        var dropped = before || unexpected ? Pointless(unfolding, before) : [];

        // Whoever takes over aftercare that runs was not told too late: it counts from leaving.
        unfolding.Add(new PersonLeft(end.Moment, end.Reason, unexpected, before && trajectory.TakenOverAt is null, [.. dropped]));
    }

    /// <summary>Work for while the person is still inside.</summary>
    public static bool BelongsInside(Milestone milestone) =>
        milestone.Phase is "P0" or "P1" or "P2" or "P3" or "P3x" && !milestone.Due.Legs.Concat(milestone.Due.Else).Any(l => l.Anchor == Anchor.RA);

    private static bool IsUnexpected(Unfolding unfolding, LocalDate left, string reason)
    {
        var emergency = unfolding.Workflow.Emergency;
        return emergency.Reasons.Contains(reason)
            || unfolding.Trajectory.ReleaseDate is not { } release
            || left < unfolding.Terms.Calendar.Add(release, -emergency.NoticeWorkingDays);
    }

    /// <summary>
    /// What can't be done any more: what counts back from release, what only the institution can do, and, when the person was free
    /// before we heard of him, everything that belongs inside but who leads and who is competent.
    /// </summary>
    private static IEnumerable<string> Pointless(Unfolding unfolding, bool late)
    {
        foreach (var milestone in unfolding.Terms.InPlay.Where(m => !m.IsEmergency && !m.Auto && !unfolding.Trajectory[m.Id].IsDone))
        {
            var due = milestone.Due;
            var inside = BelongsInside(milestone);
            var backward = due.Legs.All(l => l.Anchor == Anchor.R) && !due.Else.Any(l => l.Anchor == Anchor.RA);
            var inPrison = unfolding.Workflow.FindRole(milestone.Responsible.Role) is { InPrison: true };
            var process = milestone.Id is KnownMilestones.MunicipalityConfirmed or KnownMilestones.LeadAccepted;
            if (backward || (inside && inPrison) || (inside && late && !process))
            {
                yield return milestone.Id;
            }
        }
    }
}
