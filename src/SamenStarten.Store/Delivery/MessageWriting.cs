using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Delivery;

/// <summary>How a message goes from state to state. Each is one statement that says from where, so that none goes twice.</summary>
internal static class MessageWriting
{
    // One that is sent again by itself, apart from the mail that it was in, is a mail of its own.
    private const string Finished = """
        UPDATE messages SET
            state=CASE WHEN @p1 IN ('Waiting', 'Held') AND cancel_asked THEN 'Cancelled' ELSE @p1 END,
            state_at=@p2, provider_id=coalesce(@p3, provider_id), problem=@p4, not_before=coalesce(@p5, not_before), sending_by=NULL,
            carried_by=CASE WHEN id=@p0 AND @p1 IN ('Waiting', 'Held') THEN NULL ELSE carried_by END
        WHERE (id=@p0 AND state NOT IN ('Delivered', 'Cancelled', 'DryRun')) OR (carried_by=@p0 AND state IN ('Sending', 'Unknown'))
        """;

    private const string AttemptEnded = """
        UPDATE attempts SET ended_at=@p1, state=@p2, provider_id=@p3, problem=@p4
        WHERE (message_id=@p0 OR message_id IN (SELECT id FROM messages WHERE carried_by=@p0)) AND ended_at IS NULL
        """;

    private const string Begun = """
        UPDATE messages SET state='Sending', state_at=@p1, attempts=attempts+1, sending_by=@p2, sent_to=@p3, carried_by=@p4
        WHERE id=@p0 AND state='Waiting' AND (carried_by IS NULL OR carried_by=@p4)
        """;

    // Whoever lent its id to the mail of others goes with its trajectory: they go by themselves.
    private const string ReleaseCarried = """
        UPDATE messages SET carried_by=NULL
        WHERE state IN ('Waiting', 'Held') AND carried_by IN (SELECT id FROM messages WHERE trajectory_id=@p0 AND state='Cancelled')
        """;

    private static readonly string AddMessage = Insertion.Once(
        "messages", "id", "trajectory_id", "step_id", "sender", "contact_id", "role", "template", "urgency", "created_at", "not_before", "arguments",
        "state", "state_at", "attempts", "provider_id", "problem", "cancel_asked",
        "may_go_together");

    /// <summary>Adds it; the same message twice is once.</summary>
    public static void Add(WriteScope scope, Message message)
    {
        var state = message.State == MessageState.Waiting && OutgoingSetting.IsStopped(scope) ? MessageState.Held : message.State;
        scope.Statements.Run(
            AddMessage,
            message.Id, message.TrajectoryId, message.StepId, message.Sender, message.ContactId, message.Role, message.Template, message.Urgency,
            InstantText.Of(message.CreatedAt), InstantText.Of(message.NotBefore), StoreJson.Write(message.Arguments),
            state.ToString(), InstantText.Of(message.StateAt), message.Attempts, message.ProviderId, message.Problem, false,
            message.MayGoTogether);
    }

    /// <summary>False when it wasn't waiting any more.</summary>
    public static bool Begin(WriteScope scope, Guid id, ImmutableArray<Guid> carried, string? sentTo, Guid opening, Instant now)
    {
        if (!Begin(scope, id, null, sentTo, opening, now)) return false;
        foreach (var other in carried.IsDefault ? [] : carried) Begin(scope, other, id, sentTo, opening, now);
        return true;
    }

    /// <summary>Writes the answer, and how its sender stands after it. What was delivered, cancelled or only tried out stays so.</summary>
    public static void Finish(WriteScope scope, Guid id, DeliveryAnswer answer, Instant now)
    {
        var state = answer.State == MessageState.Waiting && OutgoingSetting.IsStopped(scope) ? MessageState.Held : answer.State;
        scope.Statements.Run(
            Finished, id, state.ToString(), InstantText.Of(now), answer.ProviderId, answer.Problem, InstantText.Of(answer.AllWait ? null : answer.RetryAt));
        if (scope.Statements.Run(AttemptEnded, id, InstantText.Of(now), answer.State.ToString(), answer.ProviderId, answer.Problem) > 0)
        {
            SenderWriting.Tried(scope, id, answer, now);
        }
    }

    private static bool Begin(WriteScope scope, Guid id, Guid? carriedBy, string? sentTo, Guid opening, Instant now)
    {
        var begun = scope.Statements.Run(Begun, id, InstantText.Of(now), opening, sentTo, carriedBy) == 1;
        if (begun)
        {
            scope.Statements.Run(
                "INSERT INTO attempts (message_id, number, began_at) SELECT id, attempts, @p1 FROM messages WHERE id=@p0", id, InstantText.Of(now));
        }

        return begun;
    }

    /// <summary>What waits is cancelled; what is under way isn't tried again if it fails.</summary>
    public static void CancelAll(WriteScope scope, Guid trajectoryId, Instant? now)
    {
        scope.Statements.Run(
            "UPDATE messages SET state='Cancelled', state_at=coalesce(@p1, state_at) WHERE trajectory_id=@p0 AND state IN ('Waiting', 'Held')",
            trajectoryId, InstantText.Of(now));
        scope.Statements.Run(ReleaseCarried, trajectoryId);
        scope.Statements.Run("UPDATE messages SET cancel_asked=TRUE WHERE trajectory_id=@p0 AND state='Sending'", trajectoryId);
    }
}
