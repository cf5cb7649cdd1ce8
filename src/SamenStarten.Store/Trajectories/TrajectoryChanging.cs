using System.Collections.Immutable;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Delivery;
using SamenStarten.Store.Detention;
using SamenStarten.Store.People;

namespace SamenStarten.Store.Trajectories;

/// <summary>Decides against what the open transaction holds, and keeps what was decided.</summary>
internal sealed class TrajectoryChanging(PersonWriting persons, InboxWriting inbox)
{
    public Kept Run(WriteScope scope, Guid id, Func<StoredTrajectory?, Change> decide)
    {
        var before = scope.Cache.Find(id) ?? TrajectoryReading.Load(scope.Context, id);
        var change = decide(before.Stored);
        if (FirstAnswer(scope, change) is { } first) return new Kept([], before.Stored?.State, true, first.Answer);

        var (recorded, after) = Fold(id, before, change);
        var personId = change.Person?.PersonId ?? before.PersonId;
        KeepProcess(scope, id, before, change, recorded, after, personId);
        KeepRest(scope, id, change, personId);
        return new Kept(recorded, after, false, change.Answer);
    }

    // The same command, or the same message, a second time: no effect, and the first answer.
    private static First? FirstAnswer(WriteScope scope, Change change)
    {
        if (change.CommandId is { } command
            && scope.Statements.Scalar("SELECT answer FROM commands WHERE command_id=@p0", command) is { } answer)
        {
            return new First(answer as string);
        }

        return change.Inbox is { } entry && InboxWriting.WasAccepted(scope, entry.Key) ? new First(InboxResults.Accepted) : null;
    }

    private static (ImmutableArray<Recorded> Recorded, Trajectory? After) Fold(Guid id, CachedTrajectory before, Change change)
    {
        var recorded = ImmutableArray.CreateBuilder<Recorded>(change.Events.Length);
        var after = before.Stored?.State;
        foreach (var happened in change.Events)
        {
            recorded.Add(new Recorded(before.Version + recorded.Count + 1, happened.Event, happened.Envelope));
            after = (after ?? Trajectory.Begin(id)).Apply(recorded[^1]);
        }

        return (recorded.MoveToImmutable(), after);
    }

    private static void KeepProcess(
        WriteScope scope, Guid id, CachedTrajectory before, Change change, ImmutableArray<Recorded> recorded, Trajectory? after, Guid? personId)
    {
        if (after is null)
        {
            if (change.Index is not null) throw new InvalidOperationException("A trajectory without events has no place in the index.");
            return;
        }

        var isNew = before.Stored is null;
        if (change.Index is { } index) TrajectoryWriting.KeepIndex(scope, after, index, personId, isNew);
        else if (isNew) throw new InvalidOperationException("A new trajectory needs a place in the index.");
        else if (recorded.Length > 0) TrajectoryWriting.KeepVersion(scope, after);

        TrajectoryWriting.Append(scope, id, recorded, change.Events);
        var snapshotVersion = before.SnapshotVersion;
        if (Snapshots.IsDue(after.Version, snapshotVersion))
        {
            TrajectoryWriting.Snapshot(scope, after);
            snapshotVersion = after.Version;
        }

        var next = change.Index is { } moved ? moved.NextMoment : before.Stored?.NextMoment;
        scope.Cache.Set(id, new CachedTrajectory(new StoredTrajectory(after, next), after.Version, snapshotVersion, personId));
    }

    private void KeepRest(WriteScope scope, Guid id, Change change, Guid? personId)
    {
        if (change.CommandId is { } command)
            scope.Statements.Run("INSERT INTO commands (command_id, trajectory_id, answer) VALUES (@p0, @p1, @p2)", command, id, change.Answer);
        if (change is { MovesDetention: true, Person.DetentionReference: { } moved }) persons.LeaveDetention(scope, moved);
        if (change.Person is { } person) persons.Keep(scope, id, person);
        if (change.Bsn is { } bsn) persons.KeepBsn(scope, personId ?? id, bsn);
        if (change.AlsoDetention is { } also) persons.KeepDetention(scope, id, personId ?? id, also);
        foreach (var text in change.Texts) PersonWriting.Keep(scope, id, personId ?? id, text);
        foreach (var text in change.Forget) PersonWriting.Forget(scope, text);
        if (change.CancelMessages) MessageWriting.CancelAll(scope, id, change.Events.IsEmpty ? null : change.Events[^1].Envelope.ReceivedAt);
        if (change.Inbox is { } entry) inbox.Keep(scope, entry);
    }

    private sealed record First(string? Answer);
}
