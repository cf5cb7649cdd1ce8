using SamenStarten.Core.Calendar;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Trajectories;

public static partial class Decide
{
    private static bool IsFact(Command command) => command is MoveReleaseDate or TransferPerson or SharePlan or EndDetention or RecordDeath;

    /// <summary>
    /// Facts are accepted whatever the state: one after an end or a death, older than what we know, or that says nothing new, is kept and
    /// changes nothing but history (contracts.md 1).
    /// </summary>
    private static Decision Fact(Trajectory trajectory, Workflow workflow, Command command, Envelope envelope)
    {
        var name = command.GetType().Name;
        if (trajectory.Status is TrajectoryStatus.Closed)
        {
            return Decision.Of();
        }

        if (trajectory.Status is TrajectoryStatus.Deceased)
        {
            return Decision.Of(new FactNoted(name, "deceased"));
        }

        if (command is RecordDeath death)
        {
            return Decision.Of(new PersonDeceased(death.Date));
        }

        if (trajectory.Status is TrajectoryStatus.Ended || (trajectory.Left is not null && command is not SharePlan))
        {
            return Decision.Of(new FactNoted(name, "ended"));
        }

        return command switch
        {
            MoveReleaseDate c => Release(trajectory, workflow, c, envelope),
            TransferPerson c when IsOlder(trajectory, "transferred", envelope) => Decision.Of(new FactNoted(name, "older")),
            TransferPerson c when c.To == trajectory.Institution => Decision.Of(new FactNoted(name, "same")),
            TransferPerson c => Decision.Of(new Transferred(c.From, c.To, c.Date)),
            SharePlan c => Plan(trajectory, c, envelope),
            EndDetention c => End(trajectory, c, envelope),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Decision Release(Trajectory trajectory, Workflow workflow, MoveReleaseDate c, Envelope envelope)
    {
        if (!ReleaseDateKinds.All.Contains(c.Kind))
        {
            return Decision.Reject("unknown-kind", $"There is no release date of the kind '{c.Kind}'.", "kind");
        }

        if (c.Date is { } date && date < trajectory.Entry)
        {
            return Decision.Reject("release-before-entry", "The end date lies before the day of entry.", "einddatum");
        }

        if (IsOlder(trajectory, $"release-date:{c.Kind}", envelope))
        {
            return Decision.Of(new FactNoted(nameof(MoveReleaseDate), "older"));
        }

        return trajectory.ReleaseDates.TryGetValue(c.Kind, out var known) && known == new GivenDate(c.Date, c.Certainty)
            ? Decision.Of(new FactNoted(nameof(MoveReleaseDate), "same"))
            : With(new ReleaseDateGiven(c.Kind, c.Date, c.Certainty, c.Cause), Answered(trajectory, workflow, c));
    }

    /// <summary>Whoever gives another date has answered whether the person is still inside.</summary>
    private static IEnumerable<TrajectoryEvent> Answered(Trajectory trajectory, Workflow workflow, MoveReleaseDate c) =>
        c.Date is null ? [] : CompletionOf(trajectory, workflow, KnownMilestones.StillInside);

    private static Decision Plan(Trajectory trajectory, SharePlan c, Envelope envelope)
    {
        if (IsOlder(trajectory, "plan", envelope) || (trajectory.Plan is not null && c.PlanVersion < trajectory.PlanVersion))
        {
            return Decision.Of(new FactNoted(nameof(SharePlan), "older"));
        }

        if (trajectory.Plan is { } plan && plan.Date == c.PlanDate && trajectory.PlanVersion == c.PlanVersion)
        {
            return Decision.Of(new FactNoted(nameof(SharePlan), "same"));
        }

        return trajectory[KnownMilestones.PlanEstablished] is { IsDone: false, NotApplicable: null }
            ? Decision.Of(new PlanShared(c.PlanDate, c.PlanVersion), new MilestoneCompleted(KnownMilestones.PlanEstablished, null, null))
            : Decision.Of(new PlanShared(c.PlanDate, c.PlanVersion));
    }

    private static Decision End(Trajectory trajectory, EndDetention c, Envelope envelope)
    {
        if (IsOlder(trajectory, "ended", envelope))
        {
            return Decision.Of(new FactNoted(nameof(EndDetention), "older"));
        }

        if (c.Moment.LocalDate() < trajectory.EnteredAgain)
        {
            return Decision.Of(new FactNoted(nameof(EndDetention), "older"));
        }

        if (trajectory.AnnouncedEnd is { } known && known.Moment == c.Moment && known.Reason == c.Reason)
        {
            return Decision.Of(new FactNoted(nameof(EndDetention), "same"));
        }

        return c.Moment.LocalDate() < trajectory.Entry
            ? Decision.Reject("release-before-entry", "Detention can't have ended before the day of entry.", "moment")
            : Decision.Of(new DetentionEnded(c.Moment, c.Reason));
    }

    private static bool IsOlder(Trajectory trajectory, string fact, Envelope envelope) =>
        trajectory.FactsAsOf.TryGetValue(fact, out var known) && envelope.OccurredAt < known;
}
