using SamenStarten.Cli.Tests.Simulating;

namespace SamenStarten.Cli.Tests.Checking;

/// <summary>The overlays that come with the product: what a region, a municipality and a small municipality do differently.</summary>
public sealed class ShippedOverlaysTests
{
    public static TheoryData<string> Names => ["noord-holland-noord", "den-helder", "texel"];

    [Fact]
    public void Each_of_them_is_tested_here() => Assert.Equal(
        Names.Select(row => row.Data).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Cli.Root(), "workflows", "overlays"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_has_no_findings(string name)
    {
        var answer = await Cli.Run("check", Of(name));

        Assert.Equal((0, ""), (answer.Exit, answer.Out));
        Assert.StartsWith($"{Of(name)}: overlay {name}, version 1, over {Cli.Workflow}; it changes ", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_trajectory_runs_with_it_from_entry_to_erasure(string name)
    {
        var lines = await Simulated.Run("2026-01-12", "2026-07-14", "--overlay", Of(name), "--script", "on-time", "--until", "closed");

        Assert.Equal("closed", lines[^1].Kind);
        Assert.DoesNotContain(lines, line => line.Kind == "escalated");
    }

    [Fact]
    public async Task A_region_moves_what_it_agreed_on()
    {
        var (before, after) = (await Simulated.Run("2026-01-12", "2026-07-14"), await Simulated.Run("2026-01-12", "2026-07-14", "--overlay", Of("noord-holland-noord")));

        Assert.Equal(["2026-02-09"], before.Dues("G11"));
        Assert.Equal(["2026-02-02"], after.Dues("G11"));
        Assert.Empty(before.Dues("NHN01"));
        Assert.Equal(["2026-05-12"], after.Dues("NHN01"));
        Assert.Equal(before.Dues("G20"), after.Dues("G20"));
    }

    [Fact]
    public async Task A_municipality_lies_over_its_region()
    {
        var lines = await Simulated.Run("2026-01-12", "2026-07-14", "--overlay", Of("noord-holland-noord"), "--overlay", Of("den-helder"));

        Assert.Equal(["2026-05-12"], lines.Dues("NHN01"));
        Assert.Equal(["2026-06-23"], lines.Dues("H07"));
        Assert.All(lines.Where(l => l is { Kind: "due", Milestone: "H07" }), l => Assert.Equal("Shelter", l.Role));
        Assert.Equal(["2026-07-15"], lines.Dues("W06"));
    }

    [Fact]
    public async Task What_a_small_municipality_left_out_is_asked_of_nobody()
    {
        var lines = await Simulated.Run("2026-01-12", "2026-07-14", "--overlay", Of("texel"));

        Assert.DoesNotContain(lines, l => l.Milestone is ['S' or 'N', ..] or "G19" or "W07");
        Assert.Contains(lines, l => l is { Kind: "due", Milestone: "W05" });
        Assert.DoesNotContain(lines, l => l.Role == "DebtAssistance");
    }

    private static string Of(string name) => Path.Combine(Cli.Root(), "workflows", "overlays", $"{name}.yaml");
}
