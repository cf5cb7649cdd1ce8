using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>Which route a trajectory takes (domain.md 4.1: by title, while release is unknown, or else by the length of the stay).</summary>
internal static class Routes
{
    public static void Choose(Unfolding unfolding)
    {
        var (trajectory, workflow) = (unfolding.Trajectory, unfolding.Workflow);
        if (trajectory.Left is not null && trajectory.Track.Length > 0)
        {
            return;
        }

        var track = TrackFor(trajectory, workflow);
        if (track.Id == trajectory.Track)
        {
            return;
        }

        var (dropped, reinstated) = (new List<string>(), new List<string>());
        foreach (var milestone in workflow.Milestones.Where(m => !m.ComesWithEvent))
        {
            var state = trajectory[milestone.Id];
            if (track.Includes(milestone))
            {
                if (state.NotApplicable == NotApplicableCodes.Track)
                {
                    reinstated.Add(milestone.Id);
                }
            }
            else if (trajectory.Track.Length > 0 && unfolding.Terms.IsInPlay(milestone) && state.OpenedAt is null)
            {
                dropped.Add(milestone.Id);
            }
        }

        unfolding.Add(new TrackChosen(track.Id, [.. dropped], [.. reinstated]));
    }

    /// <summary>
    /// The route under another workflow, and what of the work comes and goes with it; null when nothing does. Who has left keeps his route
    /// where there is one of that name.
    /// </summary>
    public static TrackChosen? Under(Workflow workflow, Terms before)
    {
        var trajectory = before.Trajectory;
        if (trajectory.Track.Length == 0)
        {
            return null;
        }

        var track = (trajectory.Left is null ? null : workflow.FindTrack(trajectory.Track)) ?? TrackFor(trajectory, workflow);
        var ordinary = workflow.Milestones.Where(m => !m.IsEmergency).ToList();
        var reinstated = ordinary.Where(m => track.Includes(m) && trajectory[m.Id].NotApplicable == NotApplicableCodes.Track).Select(m => m.Id);
        var dropped = ordinary
            .Where(m => !track.Includes(m) && trajectory[m.Id].OpenedAt is null && before.Workflow.Find(m.Id) is { } former && before.IsInPlay(former))
            .Select(m => m.Id);
        var chosen = new TrackChosen(track.Id, [.. dropped], [.. reinstated]);
        return chosen.Track == trajectory.Track && chosen.Dropped.IsEmpty && chosen.Reinstated.IsEmpty ? null : chosen;
    }

    private static Track TrackFor(Trajectory trajectory, Workflow workflow)
    {
        if (workflow.Tracks.FirstOrDefault(t => t.Titles.Contains(trajectory.Title)) is { } byTitle)
        {
            return byTitle;
        }

        var release = trajectory.ReleaseDate ?? trajectory.AnnouncedEnd?.Moment.LocalDate();
        if (release is not { } date || (trajectory.ReleaseDate is null && trajectory.Track.Length > 0))
        {
            return workflow.Tracks.First(t => t.WhenReleaseUnknown);
        }

        var stay = Period.DaysBetween(trajectory.Entry, date);
        return workflow.Tracks.First(t => t.Titles.IsEmpty && !t.WhenReleaseUnknown && (t.MaxDays is not { } most || stay <= most));
    }
}
