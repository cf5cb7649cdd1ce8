using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Settings;

namespace SamenStarten.Store.Partners;

/// <summary>What contacts ask about their cards, until a coordinator has dealt with it: a handful, one per contact at most.</summary>
public sealed class CardRequests
{
    private const string Prefix = "card-request:";

    private readonly IStoreWriter writer;
    private readonly IStoreReaders readers;

    internal CardRequests(IStoreWriter writer, IStoreReaders readers) => (this.writer, this.readers) = (writer, readers);

    /// <summary>Keeps a request; an earlier one of the same contact is replaced.</summary>
    public Task Keep(CardRequest request, CancellationToken cancellation = default) => Set(request.ContactId, StoreJson.Write(request), cancellation);

    /// <summary>Somebody dealt with it.</summary>
    public Task Finish(string contactId, CancellationToken cancellation = default) => Set(contactId, null, cancellation);

    /// <summary>What waits, the oldest first.</summary>
    public Task<ImmutableArray<CardRequest>> Waiting(CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Settings.Where(row => row.Key.StartsWith(Prefix)).Select(row => row.Value).ToListAsync(cancellation))
                .Select(StoreJson.Read<CardRequest>).OrderBy(request => request.AskedAt).ToImmutableArray(),
            cancellation);

    private Task<bool> Set(string contactId, string? value, CancellationToken cancellation) =>
        writer.Run(
            scope =>
            {
                SettingWriting.Set(scope, Prefix + contactId, value);
                return true;
            },
            cancellation);
}
