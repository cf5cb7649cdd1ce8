using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using SamenStarten.Benchmarks.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store;

namespace SamenStarten.Benchmarks.Durability;

/// <summary>A trajectory of two years, beside the floor: reading the bytes of its snapshot and of what came since.</summary>
public class LoadingATrajectory
{
    private TemporaryFolder _folder = null!;
    private SqliteStore _store = null!;
    private SqliteStore _reader = null!;
    private SqliteConnection _raw = null!;
    private SqliteCommand _bytes = null!;

    [GlobalSetup]
    public async Task WriteTwoYears()
    {
        _folder = new TemporaryFolder();
        var path = _folder.NewDatabase();
        var transitions = TwoYears.Of(NationalWorkflow.Load());
        var workload = new Workload(transitions, trajectories: 1);
        _store = await workload.Open(path);
        for (var transition = 1; transition < transitions.Length; transition++)
        {
            await workload.Take(_store, 0, transition);
        }

        // Whoever only reads doesn't have what the writer has in memory.
        _reader = await Workload.OpenToRead(path);
        _raw = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=false");
        await _raw.OpenAsync();
        _bytes = _raw.CreateCommand();
        _bytes.CommandText = """
            SELECT json FROM snapshots WHERE trajectory_id=@id
            UNION ALL
            SELECT json FROM events WHERE trajectory_id=@id AND version > (SELECT version FROM snapshots WHERE trajectory_id=@id)
            """;
        _bytes.Parameters.AddWithValue("@id", Workload.Id(0));
        await _bytes.PrepareAsync();
    }

    [GlobalCleanup]
    public async Task Close()
    {
        await _bytes.DisposeAsync();
        await _raw.DisposeAsync();
        await _reader.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Benchmark(Description = "floor: its bytes", Baseline = true)]
    public int Bytes()
    {
        using var reader = _bytes.ExecuteReader();
        var length = 0;
        while (reader.Read())
        {
            length += reader.GetString(0).Length;
        }

        return length;
    }

    [Benchmark(Description = "store, as it stands on the disk")]
    public Task<StoredTrajectory?> FromDisk() => _reader.Trajectories.Load(Workload.Id(0));

    [Benchmark(Description = "store, as its writer knows it")]
    public Task<StoredTrajectory?> FromWriter() => _store.Trajectories.Load(Workload.Id(0));

    [Benchmark(Description = "store, its whole log")]
    public async Task<int> Log() => (await _reader.Trajectories.Log(Workload.Id(0))).Length;
}
