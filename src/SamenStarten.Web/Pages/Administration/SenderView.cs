using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Administration;

/// <summary>How a sender is doing.</summary>
/// <param name="Sender">Null when messages are of a sender that isn't configured any more.</param>
public sealed record SenderView(string Id, Sender? Sender, SenderStanding Standing, SenderCount Count)
{
    /// <summary>Those that are configured, in that order, and after them those that still have messages.</summary>
    public static async Task<IReadOnlyList<SenderView>> All(RegionHost host, CancellationToken cancellation)
    {
        var counts = (await host.Store.Messages.CountPerSender(cancellation)).ToDictionary(count => count.Sender);
        var known = host.Senders.All;
        var views = new List<SenderView>();
        foreach (var id in known.Select(sender => sender.Id).Concat(counts.Keys.Where(id => known.All(sender => sender.Id != id)).Order(StringComparer.Ordinal)))
        {
            views.Add(new SenderView(
                id, host.Senders.Known(id), await host.Store.Messages.Standing(id, cancellation), counts.GetValueOrDefault(id) ?? new SenderCount(id, ImmutableDictionary<MessageState, int>.Empty, null)));
        }

        return views;
    }

    /// <summary>Until when nothing of it goes; null when it isn't paused.</summary>
    public Instant? PausedUntil(Instant now) => Standing.PausedUntil is { } until && until > now ? until : null;
}
