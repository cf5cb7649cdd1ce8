using System.Text.RegularExpressions;

namespace SamenStarten.Cli.Tests.Simulating;

public sealed partial class SimulateJsonTests
{
    private static readonly Dictionary<string, string> FieldsOf = new()
    {
        ["track"] = "at kind track",
        ["phase"] = "at kind phase",
        ["opened"] = "at kind milestone role",
        ["due"] = "at kind milestone role",
        ["reminder"] = "at kind milestone role",
        ["escalated"] = "at kind milestone role rung",
        ["completed"] = "at kind milestone role",
        ["not-applicable"] = "at kind milestone role",
        ["withdrawn"] = "at kind milestone role",
        ["document-requested"] = "at kind milestone role document",
        ["message"] = "at kind template role",
        ["closed"] = "at kind",
    };

    [Theory]
    [InlineData("on-time")]
    [InlineData(null)]
    public async Task Every_line_has_the_fields_of_its_kind_and_comes_in_order_of_time(string? script)
    {
        var lines = await Simulated.Run("2026-02-16", "2026-04-24", script is null ? [] : ["--script", script, "--until", "closed"]);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(FieldsOf[line.Kind], string.Join(' ', FieldName().Matches(line.Text).Select(m => m.Groups[1].Value))));
        Assert.Equal(lines.Select(l => l.At), lines.Select(l => l.At).Order());
    }

    [Fact]
    public async Task Times_are_Dutch_times_with_their_offset_also_when_the_clock_changes()
    {
        var lines = await Simulated.Run("2026-03-25", "2026-04-02");

        Assert.Contains(lines, l => l.Text.StartsWith("""{"at":"2026-03-25T09:00:00+01:00","kind":"track","track":"UltraShort"}""", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Text.StartsWith("""{"at":"2026-03-30T17:00:00+02:00","kind":"due",""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_script_nothing_is_done_but_by_the_system_itself()
    {
        var lines = await Simulated.Run("2026-01-12", "2026-03-13");

        Assert.Equal(["G01", "G25"], lines.Where(l => l.Kind == "completed").Select(l => l.Milestone));
    }

    [Theory]
    [InlineData("2026-01-12", "2026-01-19", "UltraShort")]
    [InlineData("2026-01-12", "2026-04-12", "Short")]
    [InlineData("2026-01-12", "2026-07-14", "Standard")]
    [InlineData("2026-01-12", "2027-06-01", "Long")]
    public async Task The_length_of_the_stay_chooses_the_track(string entry, string release, string track)
    {
        var lines = await Simulated.Run(entry, release, "--until", entry);

        Assert.Equal(track, Assert.Single(lines, l => l.Kind == "track").Track);
    }

    [Theory]
    [InlineData("preventief", "PreTrial")]
    [InlineData("isd", "Isd")]
    [InlineData("vreemdeling", "Vris")]
    public async Task The_title_chooses_the_track_when_release_is_unknown(string title, string track)
    {
        var lines = await Simulated.Run("2026-01-12", null, "--titel", title);

        Assert.Equal(track, Assert.Single(lines, l => l.Kind == "track").Track);
        Assert.All(lines, l => Assert.True(l.At.Date <= new DateTime(2026, 7, 12), "half a year after entry it ends by itself"));
    }

    [GeneratedRegex("\"([a-z]+)\":\"")]
    private static partial Regex FieldName();
}
