using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Delivery;

/// <summary>How a sender stands after an attempt.</summary>
internal static class SenderWriting
{
    // Once a minute is often enough to know that it goes well: concurrent processes needn't wait for each other to say so.
    private const string Success = """
        INSERT INTO sender_standings (sender, failures, last_success_at)
        SELECT sender, 0, @p1 FROM messages WHERE id=@p0
        ON CONFLICT (sender) DO UPDATE SET failures=0, paused_until=NULL, last_success_at=excluded.last_success_at
        WHERE sender_standings.failures>0 OR sender_standings.last_success_at IS NULL OR sender_standings.last_success_at<@p2
        """;

    private const string Trouble = """
        INSERT INTO sender_standings (sender, failures, last_failure_at, last_problem, paused_until)
        SELECT sender, CAST(@p1 AS INTEGER), @p2, @p3, @p4 FROM messages WHERE id=@p0
        ON CONFLICT (sender) DO UPDATE SET failures=sender_standings.failures+excluded.failures, last_failure_at=excluded.last_failure_at,
            last_problem=excluded.last_problem, paused_until=coalesce(excluded.paused_until, sender_standings.paused_until)
        """;

    private static readonly Duration Now = Duration.FromMinutes(1);

    public static void Tried(WriteScope scope, Guid messageId, DeliveryAnswer answer, Instant now)
    {
        if (answer.State is MessageState.HandedOver or MessageState.Delivered)
        {
            scope.Statements.Run(Success, messageId, InstantText.Of(now), InstantText.Of(now - Now));
        }
        else if (answer.State is MessageState.Waiting or MessageState.Failed or MessageState.Unknown)
        {
            var pause = answer.AllWait ? InstantText.Of(answer.RetryAt) : null;
            scope.Statements.Run(Trouble, messageId, answer.AllWait ? 1 : 0, InstantText.Of(now), answer.Problem, pause);
        }
    }
}
