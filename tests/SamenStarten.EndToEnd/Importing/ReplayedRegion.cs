using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.EndToEnd.Running;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store;

namespace SamenStarten.EndToEnd.Importing;

/// <summary>Eight detentions of the sample stream, of every kind that tests are about, replayed twice, until 18 March 2026.</summary>
public sealed class ReplayedRegion : IAsyncLifetime
{
    private static readonly string[] Detentions =
    [
        SampleStream.Foreign, SampleStream.OnRemand, SampleStream.FreeOnFriday, SampleStream.FreeOnSaturday, SampleStream.FreeOnWednesday,
        SampleStream.Acquitted, SampleStream.AcquittedOnFridayEvening, SampleStream.Deceased,
    ];

    private readonly Region _region = new();
    private SqliteStore? _store;

    public SqliteStore Store => _store ?? throw new InvalidOperationException("The region isn't replayed.");

    internal Answer Answer { get; private set; } = new(-1, "", "");

    internal Answer Again { get; private set; } = new(-1, "", "");

    public string[] Mails => _region.Mails;

    public async ValueTask InitializeAsync()
    {
        var stream = _region.Write("stream.ndjson", SampleStream.About(Detentions));
        Answer = await _region.Import(stream, "--replay");
        Again = await _region.Import(stream, "--replay");
        _store = await _region.Open();
    }

    public async Task<ImmutableArray<TrajectoryRow>> Rows() => await Store.Trajectories.Rows();

    public async Task<ImmutableArray<Recorded>> Log(string detention) => await Store.Trajectories.Log(await IdOf(detention));

    public async Task<ImmutableArray<Message>> Messages(string detention) => await Store.Messages.Of(await IdOf(detention));

    /// <summary>The due dates of this milestone that fell, with the moment at which they did.</summary>
    public async Task<List<(LocalDate Due, Instant At)>> FellDue(string detention, string milestone) =>
    [
        .. from recorded in await Log(detention)
           let fell = recorded.Event as MilestoneFellDue
           where fell?.Milestone == milestone
           select (fell.Due, recorded.Envelope.OccurredAt),
    ];

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _region.Dispose();
    }

    private async Task<Guid> IdOf(string detention) =>
        await Store.Inbox.TrajectoryOf(detention) ?? throw new InvalidOperationException($"There is no trajectory of {detention}.");
}
