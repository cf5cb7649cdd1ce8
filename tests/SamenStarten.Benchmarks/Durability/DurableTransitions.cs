using BenchmarkDotNet.Attributes;
using SamenStarten.Benchmarks.Trajectories;
using SamenStarten.Store;

namespace SamenStarten.Benchmarks.Durability;

/// <summary>Transitions that are on the disk when they answer, beside the floor: the same rows by plain inserts.</summary>
public class DurableTransitions
{
    private const int Trajectories = 64;
    private const int OneCallersRounds = 4;
    private const int ManyCallersRounds = 16;
    private const int OneByOne = Trajectories * OneCallersRounds;
    private const int Together = Trajectories * ManyCallersRounds;
    private const int Grouped = 256;

    private TemporaryFolder _folder = null!;
    private Workload _workload = null!;
    private List<List<RawRow>> _rows = null!;
    private List<string> _schema = null!;
    private SqliteStore? _store;
    private RawFloor? _floor;

    [GlobalSetup]
    public async Task WriteRowsOnce()
    {
        _folder = new TemporaryFolder();
        _workload = new Workload(TwoYears.Of(NationalWorkflow.Load()), Trajectories);
        var path = _folder.NewDatabase();
        await using var store = await _workload.Open(path);
        await AllCallers(store, ManyCallersRounds);
        _schema = RawRows.Schema(path);
        _rows = RawRows.Of(path, _workload, ManyCallersRounds);
    }

    [GlobalCleanup]
    public void RemoveFolder() => _folder.Dispose();

    [IterationSetup(Targets = [nameof(FloorOneByOne), nameof(FloorGrouped)])]
    public void OpenFloor() => _floor = new RawFloor(_folder.NewDatabase(), _schema);

    [IterationSetup(Targets = [nameof(OneCaller), nameof(ManyCallers)])]
    public void OpenStore() => _store = _workload.Open(_folder.NewDatabase()).GetAwaiter().GetResult();

    [IterationCleanup]
    public void Close()
    {
        _floor?.Dispose();
        _store?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        (_floor, _store) = (null, null);
    }

    [Benchmark(Description = "floor: a commit each", Baseline = true, OperationsPerInvoke = OneByOne), BenchmarkCategory("one caller")]
    public void FloorOneByOne() => _floor!.Write(_rows[..OneByOne], 1);

    [Benchmark(Description = "store, one caller", OperationsPerInvoke = OneByOne), BenchmarkCategory("one caller")]
    public async Task OneCaller()
    {
        for (var round = 1; round <= OneCallersRounds; round++)
        {
            for (var trajectory = 0; trajectory < Trajectories; trajectory++)
            {
                await _workload.Take(_store!, trajectory, round);
            }
        }
    }

    [Benchmark(Description = "floor: 256 a commit", Baseline = true, OperationsPerInvoke = Together), BenchmarkCategory("64 callers")]
    public void FloorGrouped() => _floor!.Write(_rows, Grouped);

    [Benchmark(Description = "store, 64 callers", OperationsPerInvoke = Together), BenchmarkCategory("64 callers")]
    public Task ManyCallers() => AllCallers(_store!, ManyCallersRounds);

    /// <summary>A caller per trajectory, who waits for each answer before he goes on.</summary>
    private Task AllCallers(SqliteStore store, int rounds) =>
        Task.WhenAll(Enumerable.Range(0, Trajectories).Select(trajectory => Task.Run(() => Caller(store, trajectory, rounds))));

    private async Task Caller(SqliteStore store, int trajectory, int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            await _workload.Take(store, trajectory, round);
        }
    }
}
