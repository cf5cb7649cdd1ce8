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
                .Where(row => row.Sender == sender && row.State == MessageState.Waiting && row.NotBefore <= now)
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

    public Task<bool> BeginSending(Guid messageId, Instant now, CancellationToken cancellation = default) =>
        writer.Run(scope => MessageWriting.Begin(scope, messageId, thisOpening, now), cancellation);

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
                .Where(row => row.Sender == sender)
                .Where(sending.At(now, thisOpening))
                .OrderBy(row => row.StateAt).ThenBy(row => row.Id)
                .ToListAsync(cancellation)).Select(row => row.ToMessage()).ToImmutableArray(),
            cancellation);

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

    private static Task<Instant?> First(
        StoreContext context, string sender, MessageState state, Expression<Func<MessageRow, Instant>> moment, CancellationToken cancellation) =>
        context.Messages
            .Where(row => row.Sender == sender && row.State == state)
            .Select(moment)
            .OrderBy(at => at)
            .Select(at => (Instant?)at)
            .FirstOrDefaultAsync(cancellation);
}
