using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Trajectories;

/// <summary>Reads a trajectory: its snapshot, and what the log says since. Within one transaction, or the parts may differ in age.</summary>
internal static class TrajectoryReading
{
    public static CachedTrajectory Load(StoreContext context, Guid id)
    {
        var index = context.Trajectories.SingleOrDefault(row => row.Id == id);
        if (index is null) return CachedTrajectory.None;
        var snapshot = context.Snapshots.SingleOrDefault(row => row.TrajectoryId == id);
        var state = Snapshots.Read(snapshot) ?? Trajectory.Begin(id);
        var since = state.Version;
        foreach (var row in context.Events.Where(row => row.TrajectoryId == id && row.Version > since).OrderBy(row => row.Version).AsEnumerable())
            state = state.Apply(EventJson.Read(row));
        return new CachedTrajectory(new StoredTrajectory(state, index.NextMoment), state.Version, since, index.PersonId);
    }

    public static IQueryable<StepAndEvent> Steps(StoreContext context) =>
        from step in context.Steps
        join happened in context.Events on new { step.TrajectoryId, step.Version } equals new { happened.TrajectoryId, happened.Version }
        select new StepAndEvent { Step = step, Event = happened };

    public static PendingStep ToPendingStep(StepAndEvent found) => new(found.Step.Id, found.Step.TrajectoryId, EventJson.Read(found.Event));

    public static TrajectoryRow ToRow(IndexRow row) => new(
        row.Id,
        row.Version,
        new TrajectoryIndex(
            row.Number, row.Status, row.Phase, row.Track, row.NextMoment, row.WhyNoMoment,
            row.FirstProblem, row.FirstProblemDue, row.FirstProblemSeverity is { } severity ? Enum.Parse<Severity>(severity) : null, DayText.Parse(row.ReleaseDay),
            row.Municipality, row.Institution)
        {
            FirstProblemRung = row.FirstProblemRung is { } rung ? Enum.Parse<Rung>(rung) : null,
            Certainty = row.ReleaseCertainty is { } certainty ? Enum.Parse<ReleaseDateCertainty>(certainty) : null,
            HasLeft = row.HasLeft,
            LeadRole = row.LeadRole,
        },
        row.WorkflowId ?? "",
        row.WorkflowVersion ?? 0);

    internal sealed class StepAndEvent
    {
        public required StepRow Step { get; init; }
        public required EventRow Event { get; init; }
    }
}
