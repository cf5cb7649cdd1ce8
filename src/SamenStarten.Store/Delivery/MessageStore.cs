using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Schema;
using SamenStarten.Store.Settings;

namespace SamenStarten.Store.Delivery;

/// <inheritdoc cref="IMessageStore" />
internal sealed class MessageStore(IStoreWriter writer, IStoreReaders readers, LeftBehind sending) : IMessageStore
{
    private static readonly MessageState[] WentOut = [MessageState.HandedOver, MessageState.Delivered, MessageState.Bounced];

    /// <summary>How many a provider is asked about at once.</summary>
    private const int MostAsked = 20;

    private readonly Guid thisOpening = Guid.NewGuid();

    public Task Write(Message? message, Guid stepId, Instant now, CancellationToken cancellation = default) =>
        writer.Run(
            scope =>
            {
                if (message is not null) MessageWriting.Add(scope, message);
                scope.Statements.Run("UPDATE steps SET done_at=@p1 WHERE id=@p0 AND done_at IS NULL", stepId, InstantText.Of(now));
                return true;
            },
            cancellation);

    public Task<Message?> Find(Guid messageId, CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Messages.SingleOrDefaultAsync(row => row.Id == messageId, cancellation))?.ToMessage(),
            cancellation);

    public Task<ImmutableArray<Message>> Waiting(string sender, Instant now, int atMost, CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Messages
                .Where(row => row.Sender == sender && row.State == MessageState.Waiting && row.NotBefore <= now && row.CarriedBy == null)
                .OrderBy(row => row.Urgency).ThenBy(row => row.NotBefore).ThenBy(row => row.CreatedAt).ThenBy(row => row.Id)
                .Take(atMost)
                .ToListAsync(cancellation)).Select(row => row.ToMessage()).ToImmutableArray(),
            cancellation);

    public Task<Instant?> NextDue(string sender, CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var mayGo = await First(context, sender, MessageState.Waiting, row => row.NotBefore, cancellation);
                var isLeft = sending.Lease is { } lease
                    ? await First(context, sender, MessageState.Sending, row => row.StateAt, cancellation) + lease
                    : null;
                return isLeft is null || mayGo <= isLeft ? mayGo : isLeft;
            },
            cancellation);

    public Task<ImmutableArray<Message>> MayGoWith(Message leading, Instant now, int atMost, CancellationToken cancellation = default) =>
        Read(
            messages => messages
                .Where(row => row.Sender == leading.Sender && row.State == MessageState.Waiting && row.NotBefore <= now && row.CarriedBy == null)
                .Where(row => row.ContactId == leading.ContactId && row.MayGoTogether && row.Id != leading.Id)
                .OrderBy(row => row.Urgency).ThenBy(row => row.NotBefore).ThenBy(row => row.CreatedAt).ThenBy(row => row.Id)
                .Take(atMost),
            cancellation);

    public Task<ImmutableArray<Message>> CarriedBy(Guid leading, CancellationToken cancellation = default) =>
        Read(messages => messages.Where(row => row.CarriedBy == leading).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id), cancellation);

    public Task<bool> BeginSending(
        Guid messageId, Instant now, ImmutableArray<Guid> carried = default, string? sentTo = null, CancellationToken cancellation = default) =>
        writer.Run(scope => MessageWriting.Begin(scope, messageId, carried, sentTo, thisOpening, now), cancellation);

    public Task Finish(Guid messageId, DeliveryAnswer answer, Instant now, CancellationToken cancellation = default) =>
        writer.Run(
            scope =>
            {
                MessageWriting.Finish(scope, messageId, answer, now);
                return true;
            },
            cancellation);

    public Task<ImmutableArray<Message>> LeftSending(string sender, Instant now, CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Messages
                .Where(row => row.Sender == sender && row.CarriedBy == null)
                .Where(sending.At(now, thisOpening))
                .OrderBy(row => row.StateAt).ThenBy(row => row.Id)
                .ToListAsync(cancellation)).Select(row => row.ToMessage()).ToImmutableArray(),
            cancellation);

    public Task<ImmutableArray<Message>> ToAskAbout(string sender, Instant now, CancellationToken cancellation = default) =>
        Read(
            messages => messages
                .Where(row => row.Sender == sender && row.State == MessageState.Unknown && row.NotBefore <= now && row.CarriedBy == null)
                .OrderBy(row => row.NotBefore).ThenBy(row => row.Id)
                .Take(MostAsked),
            cancellation);

    public Task<Instant?> NextToAskAbout(string sender, CancellationToken cancellation = default) =>
        readers.Read(context => First(context, sender, MessageState.Unknown, row => row.NotBefore, cancellation), cancellation);

    public Task AskAgain(Guid messageId, Instant at, CancellationToken cancellation = default) =>
        writer.Run(
            scope => scope.Statements.Run("UPDATE messages SET not_before=@p1 WHERE id=@p0 AND state='Unknown'", messageId, InstantText.Of(at)), cancellation);

    public Task<SenderStanding> Standing(string sender, CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.SenderStandings.SingleOrDefaultAsync(row => row.Sender == sender, cancellation))?.ToStanding()
                ?? new SenderStanding(sender, 0, null, null, null, null),
            cancellation);

    public Task<bool> WasReported(string key, CancellationToken cancellation = default) =>
        readers.Read(context => context.Reports.AnyAsync(row => row.Key == key, cancellation), cancellation);

    public async Task<ImmutableArray<Message>> Apply(DeliveryReport report, Instant now, CancellationToken cancellation = default)
    {
        if (await About(report, cancellation) is not { } id) return [];
        await writer.Run(
            scope =>
            {
                ReportWriting.Apply(scope, id, report, now);
                return true;
            },
            cancellation);
        return await Read(messages => messages.Where(row => row.Id == id || row.CarriedBy == id).OrderBy(row => row.Id == id ? 0 : 1).ThenBy(row => row.Id), cancellation);
    }

    public Task KeepReport(DeliveryReport report, Guid? about, Instant now, CancellationToken cancellation = default) =>
        writer.Run(scope => ReportWriting.KeepIt(scope, report, about, now), cancellation);

    public Task<ImmutableArray<Message>> Of(Guid trajectoryId, CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Messages
                .Where(row => row.TrajectoryId == trajectoryId)
                .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
                .ToListAsync(cancellation)).Select(row => row.ToMessage()).ToImmutableArray(),
            cancellation);

    public Task<ImmutableArray<Message>> ToContact(string contactId, CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Messages
                .Where(row => row.ContactId == contactId)
                .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
                .ToListAsync(cancellation)).Select(row => row.ToMessage()).ToImmutableArray(),
            cancellation);

    public Task<ImmutableArray<Message>> In(ImmutableArray<MessageState> states, int atMost, CancellationToken cancellation = default)
    {
        var wanted = states.ToArray();
        return readers.Read(
            async context => (await context.Messages
                .Where(row => wanted.Contains(row.State))
                .OrderByDescending(row => row.StateAt).ThenBy(row => row.Id)
                .Take(atMost)
                .ToListAsync(cancellation)).Select(row => row.ToMessage()).ToImmutableArray(),
            cancellation);
    }

    public Task<ImmutableDictionary<MessageState, int>> Count(CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Messages
                .GroupBy(row => row.State)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellation)).ToImmutableDictionary(group => group.Key, group => group.Count),
            cancellation);

    public Task<ImmutableArray<SenderCount>> CountPerSender(CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var counts = await context.Messages
                    .GroupBy(row => new { row.Sender, row.State })
                    .Select(group => new { group.Key.Sender, group.Key.State, Count = group.Count(), Oldest = group.Min(row => row.CreatedAt) })
                    .ToListAsync(cancellation);
                return counts
                    .GroupBy(count => count.Sender, StringComparer.Ordinal)
                    .Select(sender => new SenderCount(
                        sender.Key,
                        sender.ToImmutableDictionary(count => count.State, count => count.Count),
                        sender.FirstOrDefault(count => count.State == MessageState.Waiting)?.Oldest))
                    .OrderBy(sender => sender.Sender, StringComparer.Ordinal)
                    .ToImmutableArray();
            },
            cancellation);

    public Task<TakenReport?> LastReport(CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Reports
                .OrderByDescending(row => row.TakenAt).ThenBy(row => row.Key)
                .FirstOrDefaultAsync(cancellation))?.ToReport(),
            cancellation);

    public Task<ImmutableArray<ContactCount>> CountPerContact(CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var counts = await context.Messages
                    .Where(row => WentOut.Contains(row.State))
                    .GroupBy(row => new { row.ContactId, row.TrajectoryId })
                    .Select(group => new { group.Key.ContactId, Count = group.Count() })
                    .ToListAsync(cancellation);
                return counts
                    .GroupBy(count => count.ContactId, StringComparer.Ordinal)
                    .Select(contact => new ContactCount(contact.Key, contact.Sum(c => c.Count), contact.Count(), contact.Max(c => c.Count)))
                    .OrderByDescending(contact => contact.Messages).ThenBy(contact => contact.ContactId, StringComparer.Ordinal)
                    .ToImmutableArray();
            },
            cancellation);

    public Task<OutgoingSwitch> Switch(CancellationToken cancellation = default) =>
        readers.Read(
            async context => OutgoingSetting.Read(
                await context.Settings.Where(row => row.Key == SettingWriting.Outgoing).Select(row => row.Value).SingleOrDefaultAsync(cancellation)),
            cancellation);

    public Task<int> SetSwitch(OutgoingSwitch value, Instant now, CancellationToken cancellation = default) =>
        writer.Run(scope => OutgoingSetting.Set(scope, value, now), cancellation);

    private Task<Guid?> About(DeliveryReport report, CancellationToken cancellation) =>
        readers.Read(
            context => context.Messages
                .Where(row => report.MessageId != null ? row.Id == report.MessageId : report.ProviderId != null && row.ProviderId == report.ProviderId)
                .OrderBy(row => row.CarriedBy == null ? 0 : 1).ThenBy(row => row.Id)
                .Select(row => (Guid?)row.Id)
                .FirstOrDefaultAsync(cancellation),
            cancellation);

    private Task<ImmutableArray<Message>> Read(Func<IQueryable<MessageRow>, IQueryable<MessageRow>> which, CancellationToken cancellation) =>
        readers.Read(
            async context => (await which(context.Messages).ToListAsync(cancellation)).Select(row => row.ToMessage()).ToImmutableArray(), cancellation);

    private static Task<Instant?> First(
        StoreContext context, string sender, MessageState state, Expression<Func<MessageRow, Instant>> moment, CancellationToken cancellation) =>
        context.Messages
            .Where(row => row.Sender == sender && row.State == state && row.CarriedBy == null)
            .Select(moment)
            .OrderBy(at => at)
            .Select(at => (Instant?)at)
            .FirstOrDefaultAsync(cancellation);
}
