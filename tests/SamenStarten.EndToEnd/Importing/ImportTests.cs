using System.Text.Json;
using SamenStarten.EndToEnd.Running;

namespace SamenStarten.EndToEnd.Importing;

public sealed class ImportTests
{
    private static readonly (int Line, string Code)[] Unusable =
    [
        (160, "torn-line"), (196, "invalid-bsn"), (198, "unknown-municipality"), (200, "release-before-entry"), (206, "missing-field"),
        (207, "invalid-date"), (213, "unknown-type"), (217, "unknown-specversion"), (241, "not-json"),
    ];

    [Fact]
    public async Task Every_line_of_the_sample_stream_is_answered_and_a_second_time_changes_nothing()
    {
        using var region = new Region();

        var first = Lines(await region.Import(SampleStream.File, "--json"));
        var logs = await Logs.Of(region);
        var second = Lines(await region.Import(SampleStream.File, "--json"));

        Assert.Equal(
            """{"lines":481,"accepted":461,"repeated":8,"quarantined":9,"waiting":2,"empty":1}""", first[^1].GetRawText());
        Assert.Equal(Enumerable.Range(1, 481), first[..^1].Select(l => l.GetProperty("line").GetInt32()));
        var quarantined = first[..^1].Where(l => l.GetProperty("result").GetString() == "quarantined").ToList();
        Assert.Equal(Unusable, quarantined.Select(l => (l.GetProperty("line").GetInt32(), l.GetProperty("code").GetString()!)));
        Assert.All(quarantined, l => Assert.NotEmpty(l.GetProperty("sentence").GetString()!));

        Assert.Equal("""{"lines":481,"accepted":0,"repeated":480,"quarantined":0,"waiting":0,"empty":1}""", second[^1].GetRawText());
        await NoMessageHadAnEffect(region, logs);
    }

    /// <summary>Time went on between the two, and may have brought something; no message did.</summary>
    private static async Task NoMessageHadAnEffect(Region region, SortedDictionary<Guid, string[]> before)
    {
        var after = await Logs.Of(region);
        Assert.Equal(before.Keys, after.Keys);
        foreach (var (id, log) in before)
        {
            Assert.Equal(log, after[id][..log.Length]);
            Assert.All(after[id][log.Length..], line => Assert.Contains("\"Actor\":\"system\"", line, StringComparison.Ordinal));
        }
    }

    private static JsonElement[] Lines(Answer answer)
    {
        Assert.Equal(0, answer.Exit);
        return [.. answer.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
