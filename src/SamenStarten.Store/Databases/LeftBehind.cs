using System.Linq.Expressions;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Databases;

/// <summary>Which messages that are <em>sending</em> were left so by a process that is gone.</summary>
/// <param name="Lease">How long a call of a channel may take; null where one process at a time sends.</param>
internal sealed record LeftBehind(Duration? Lease)
{
    /// <summary>What another opening left was left by a process that is gone: its lock allows one at a time.</summary>
    public static LeftBehind ByAnotherOpening { get; } = new((Duration?)null);

    /// <summary>Nobody knows who is still alive, but a call that takes longer than this was broken off (a channel waits ten minutes at most).</summary>
    public static LeftBehind AfterLease { get; } = new(Duration.FromMinutes(15));

    public Expression<Func<MessageRow, bool>> At(Instant now, Guid thisOpening)
    {
        if (Lease is not { } lease) return row => row.State == MessageState.Sending && row.SendingBy != thisOpening;
        var latest = now - lease;
        return row => row.State == MessageState.Sending && row.StateAt <= latest;
    }
}
