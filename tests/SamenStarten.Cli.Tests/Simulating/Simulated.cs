using System.Text.Json;

namespace SamenStarten.Cli.Tests.Simulating;

/// <summary>A line of <c>simulate --json</c>.</summary>
internal sealed record Line(DateTimeOffset At, string Kind, string? Milestone, string? Role, string? Rung, string? Track, string? Template, string Text);

/// <summary>Simulations by way of the command line, read back from their JSON.</summary>
internal static class Simulated
{
    public static async Task<IReadOnlyList<Line>> Run(string entry, string? release, params string[] more)
    {
        string[] when = release is null ? ["--entry", entry] : ["--entry", entry, "--release", release];
        var answer = await Cli.Run(["simulate", Cli.Workflow, "--json", .. when, .. more]);
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Exit);
        return [.. answer.Lines.Select(Read)];
    }

    public static Line Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        string? Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new Line(
            root.GetProperty("at").GetDateTimeOffset(), Text("kind")!, Text("milestone"), Text("role"), Text("rung"), Text("track"), Text("template"), line);
    }

    public static string[] Dues(this IEnumerable<Line> lines, string milestone) =>
        [.. lines.Where(l => l.Kind == "due" && l.Milestone == milestone).Select(l => l.At.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];
}
