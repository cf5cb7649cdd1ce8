using BenchmarkDotNet.Attributes;

namespace SamenStarten.Benchmarks.Pages;

/// <summary>What a page takes on the server, with the network of this machine, where ten thousand trajectories are in the database.</summary>
public class TenThousandTrajectories
{
    private ARegionOfTenThousand _region = null!;
    private int _next;

    [GlobalSetup]
    public async Task Fill() => _region = await ARegionOfTenThousand.Filled;

    [Benchmark(Description = "a page without data", Baseline = true)]
    public Task<int> Floor() => Get("/toegankelijkheid");

    [Benchmark(Description = "work list, first page")]
    public Task<int> WorkList() => Get("/werklijst");

    [Benchmark(Description = "work list, a page far on")]
    public Task<int> WorkListFarOn() => Get($"/werklijst?pagina={1 + (_next++ * 17 % 390)}");

    [Benchmark(Description = "a trajectory, each time another")]
    public Task<int> Trajectory() => Get(_region.PagesOfTrajectories[_next++ * 37 % _region.PagesOfTrajectories.Count]);

    [Benchmark(Description = "a trajectory of four months, the same")]
    public Task<int> Hero() => Get(_region.Hero);

    private async Task<int> Get(string page)
    {
        using var answer = await _region.Client.GetAsync(page);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }
}
