using Microsoft.EntityFrameworkCore;
using NodaTime;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Settings;

/// <summary>What the software itself remembers between two starts.</summary>
public sealed class StoreSettings
{
    private readonly IStoreWriter writer;
    private readonly IStoreReaders readers;

    internal StoreSettings(IStoreWriter writer, IStoreReaders readers)
    {
        this.writer = writer;
        this.readers = readers;
    }

    /// <summary>Where the simulated clock stands; null when time is real.</summary>
    public Task<Instant?> SimulatedClock(CancellationToken cancellation = default) => Moment(SettingWriting.SimulatedClock, cancellation);

    /// <param name="value">Null: time is real again.</param>
    public Task SetSimulatedClock(Instant? value, CancellationToken cancellation = default) =>
        writer.Run(
            scope =>
            {
                SettingWriting.Set(scope, SettingWriting.SimulatedClock, InstantText.Of(value));
                return true;
            },
            cancellation);

    /// <summary>When the last detention message came in; null when none ever did. A source that falls silent shows here.</summary>
    public Task<Instant?> LastMessageReceived(CancellationToken cancellation = default) => Moment(SettingWriting.LastMessage, cancellation);

    private Task<Instant?> Moment(string key, CancellationToken cancellation) =>
        readers.Read(
            async context => InstantText.ParseOptional(
                await context.Settings.Where(row => row.Key == key).Select(row => row.Value).SingleOrDefaultAsync(cancellation)),
            cancellation);
}
