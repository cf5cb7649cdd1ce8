using System.Collections.Immutable;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Trajectories;

/// <summary>Writes the log of a trajectory and what is derived from it.</summary>
internal static class TrajectoryWriting
{
    private static readonly string AddEvent = Insertion.Into(
        "events", "trajectory_id", "version", "type", "json", "actor", "on_behalf_of", "reason_id", "legal_basis", "occurred_at", "received_at", "command_id");

    private static readonly string AddStep = Insertion.Into("steps", "id", "trajectory_id", "version");

    private static readonly string AddTrajectory = Insertion.Into(
        "trajectories", "id", "version", "number", "status", "phase", "track", "next_moment", "why_no_moment", "first_problem", "first_problem_due", "first_problem_severity", "release_day",
        "municipality", "institution", "workflow_id", "workflow_version", "person_id", "first_problem_rung", "release_certainty", "has_left", "lead_role");

    private const string MoveTrajectory = """
        UPDATE trajectories SET version=@p1, number=@p2, status=@p3, phase=@p4, track=@p5, next_moment=@p6, why_no_moment=@p7, first_problem=@p8,
            first_problem_due=@p9, first_problem_severity=@p10, release_day=@p11, municipality=@p12, institution=@p13, workflow_id=@p14,
            workflow_version=@p15, person_id=@p16, first_problem_rung=@p17, release_certainty=@p18, has_left=@p19, lead_role=@p20
        WHERE id=@p0
        """;

    private const string KeepSnapshot = """
        INSERT INTO snapshots (trajectory_id, version, shape, json) VALUES (@p0, @p1, @p2, @p3)
        ON CONFLICT (trajectory_id) DO UPDATE SET version=excluded.version, shape=excluded.shape, json=excluded.json
        """;

    /// <summary>Appends the events, and a step for each that makes one. That nobody else took their place is what the key of the table holds.</summary>
    public static void Append(WriteScope scope, Guid id, ImmutableArray<Recorded> recorded, ImmutableArray<NewEvent> events)
    {
        for (var i = 0; i < recorded.Length; i++)
        {
            var (version, happened, envelope) = recorded[i];
            scope.Statements.Run(
                AddEvent, id, version, EventJson.NameOf(happened), EventJson.Write(happened), envelope.Actor, envelope.OnBehalfOf, envelope.ReasonId,
                envelope.LegalBasis, InstantText.Of(envelope.OccurredAt), InstantText.Of(envelope.ReceivedAt), envelope.CommandId);
            if (events[i].MakesStep) scope.Statements.Run(AddStep, DeterministicId.Of(id, version, 0), id, version);
        }
    }

    public static void KeepIndex(WriteScope scope, Trajectory state, TrajectoryIndex index, Guid? personId, bool isNew) => scope.Statements.Run(
        isNew ? AddTrajectory : MoveTrajectory,
        state.Id, state.Version, index.Number, index.Status, index.Phase, index.Track, InstantText.Of(index.NextMoment), index.WhyNoMoment,
        index.FirstProblem, InstantText.Of(index.FirstProblemDue), index.FirstProblemSeverity?.ToString(), DayText.Of(index.ReleaseDay), index.Municipality, index.Institution, state.WorkflowId, state.WorkflowVersion, personId,
        index.FirstProblemRung?.ToString(), index.Certainty?.ToString(), index.HasLeft, index.LeadRole);

    public static void KeepVersion(WriteScope scope, Trajectory state) =>
        scope.Statements.Run("UPDATE trajectories SET version=@p1 WHERE id=@p0", state.Id, state.Version);

    public static void Snapshot(WriteScope scope, Trajectory state) =>
        scope.Statements.Run(KeepSnapshot, state.Id, state.Version, Snapshots.Shape, StoreJson.Write(state));
}
