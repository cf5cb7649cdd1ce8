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
