using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Planning;

/// <summary>What time itself makes happen: a day of release on which nobody said that the person left (domain.md 6, 3).</summary>
internal static class Situations
{
    /// <summary>The first working day after release at which it is asked whether he is still inside; null when there is nothing to ask.</summary>
    public static Instant? EndIsMissed(Terms terms)
    {
        var trajectory = terms.Trajectory;
        if (trajectory is not { Left: null, AnnouncedEnd: null, ReleaseDate: { } release }
            || terms.Workflow.Find(KnownMilestones.StillInside) is null)
        {
            return null;
        }

        var at = Instant.Max(terms.Calendar.Add(release, 1).InAmsterdam(terms.Workflow.Ladders.At), trajectory.Release[^1].Since);
        return trajectory.Events.TryGetValue(KnownEvents.EndMessageMissing, out var asked) && asked >= at ? null : at;
    }

    public static void MissTheEnd(Unfolding unfolding)
    {
        if (EndIsMissed(unfolding.Terms) <= unfolding.Now)
        {
            unfolding.Add(new EventReported(KnownEvents.EndMessageMissing));
        }
    }
}
