using SamenStarten.Core.Calendar;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Trajectories;

/// <summary>A second start for somebody whose trajectory runs (domain.md 6, 1), who had left (29), or who only has another's name (33).</summary>
public static partial class Decide
{
    private const string InDetentionAgain = "redetained";
    private const string Merged = "merged";

    /// <summary>
    /// Who enters later and elsewhere was transferred; an end date counts as one that was given. Older than what we know, it changes neither.
    /// </summary>
    private static Decision NoticeDouble(Trajectory trajectory, Workflow workflow, NoticeDoubleStart c, Envelope envelope)
    {
        // Who enters after an end that we heard of comes back: that is another detention, also while nobody has looked at that end yet.
        if (trajectory.Left is not null || (trajectory.AnnouncedEnd is { } end && end.Moment.LocalDate() <= c.Entry))
        {
            return Decision.Reject("has-left", "The person has left already.");
        }

        var isTransfer = c.Entry > trajectory.Entry && c.Institution != trajectory.Institution && !IsOlder(trajectory, "transferred", envelope);
        return new Decision(
            [
                new DoubleStartNoticed(c.StartId, c.Institution, c.Entry),
                .. isTransfer ? [new Transferred(trajectory.Institution, c.Institution, c.Entry)] : Array.Empty<TrajectoryEvent>(),
                .. c.EndDate is null
                    ? []
                    : Release(trajectory, workflow, new MoveReleaseDate(ReleaseDateKinds.EndDate, c.EndDate, c.Certainty, "start"), envelope).Events,
            ],
            null);
    }

    private static Decision Double(Trajectory trajectory, Guid startId, TrajectoryEvent said) => trajectory.Doubles.Exists(d => d.StartId == startId)
        ? Decision.Of(said)
        : Decision.Reject("no-double", "There is no second start to say this of.");

    /// <summary>Nobody took the closure decision: the work goes on elsewhere, and a person can still reopen this.</summary>
    private static Decision Continue(Trajectory trajectory, ContinueIn c) => trajectory is { Left: null, AnnouncedEnd: null }
        ? Decision.Reject("not-left", "The person hasn't left: give a release date, or a transfer, instead.")
        : Decision.Of(new ContinuedIn(c.Trajectory), new TrajectoryEnded(InDetentionAgain));

    /// <summary>Only a person says whether two with one name are one (domain.md 6, 33).</summary>
    private static Decision Alike(Trajectory trajectory, Guid other, params ReadOnlySpan<TrajectoryEvent> said) => trajectory.LooksLike.Contains(other)
        ? new Decision([.. said], null)
        : Decision.Reject("no-likeness", "It wasn't pointed out that this person looks like the one of that trajectory.");
}
