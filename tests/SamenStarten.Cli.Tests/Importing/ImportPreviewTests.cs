using System.Text.Json;
using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.Cli.Tests.Importing;

public sealed class ImportPreviewTests
{
    /// <summary>In the morning of 12 January 2026: mails may go.</summary>
    private static readonly IClock Monday = new SimulatedClock(Instant.FromUtc(2026, 1, 12, 9, 0));

    /// <summary>Nothing that can wait goes on Saturday.</summary>
    private static readonly IClock Saturday = new SimulatedClock(Instant.FromUtc(2026, 1, 10, 9, 0));

    [Fact]
    public async Task What_an_import_would_cause_today_is_told_beforehand_and_nothing_is_changed()
    {
        using var scratch = new Scratch();
        var db = scratch.PathOf("region.db");
        var stream = scratch.Write("stream.ndjson", Start("m-1", "D-1") + "\n" + Start("m-2", "D-2") + "\n");
        Assert.Equal(0, (await Cli.RunAt(Monday, "import", scratch.Write("first.ndjson", Start("m-0", "D-0")), "--db", db)).Exit);
        var before = await Everything(db);

        var answer = await Cli.RunAt(Monday, "import", stream, "--db", db, "--preview");

        Assert.Equal(0, answer.Exit);
        Assert.Matches(@"^This import would cause [1-9]\d* messages? to [1-9]\d* contacts? today; the busiest gets [1-9]\d*\. Nothing was changed\.$", answer.Lines[0]);
        Assert.Equal(Sum(answer.Lines[0]), answer.Lines[1..].Sum(Sum));
        Assert.Equal(before, await Everything(db));
    }

    [Fact]
    public async Task Without_a_database_a_new_one_is_imagined_and_none_is_made()
    {
        using var scratch = new Scratch();
        var stream = scratch.Write("stream.ndjson", Start("m-1", "D-1"));
        var db = scratch.PathOf(Path.Combine("nowhere", "region.db"));

        var answer = await Cli.RunAt(Monday, "import", stream, "--db", db, "--preview", "--json");

        Assert.Equal(0, answer.Exit);
        var counts = Json(answer.Lines[^1]);
        Assert.True(counts.GetProperty("messages").GetInt32() >= counts.GetProperty("most").GetInt32(), answer.Out);
        Assert.InRange(counts.GetProperty("contacts").GetInt32(), 1, counts.GetProperty("messages").GetInt32());
        Assert.Empty(answer.Error);
        Assert.Equal("accepted", Json(answer.Lines[0]).GetProperty("result").GetString());
        Assert.Equal(1, Json(answer.Lines[1]).GetProperty("lines").GetInt32());
        Assert.False(Directory.Exists(scratch.PathOf("nowhere")));
    }

    [Fact]
    public async Task What_was_imported_before_causes_nothing_again()
    {
        using var scratch = new Scratch();
        var (db, stream) = (scratch.PathOf("region.db"), scratch.Write("stream.ndjson", Start("m-1", "D-1")));
        await Cli.RunAt(Monday, "import", stream, "--db", db, "--dry-run");

        var answer = await Cli.RunAt(Monday, "import", stream, "--db", db, "--preview");

        Assert.Equal("This import would cause no messages today. Nothing was changed.\n", answer.Out);
    }

    [Fact]
    public async Task What_waits_for_a_working_day_is_told_beside_it()
    {
        using var scratch = new Scratch();

        var answer = await Cli.RunAt(Saturday, "import", scratch.Write("stream.ndjson", Start("m-1", "D-1")), "--db", scratch.PathOf("region.db"), "--preview");

        Assert.Equal("This import would cause no messages today. Nothing was changed.", answer.Lines[0]);
        Assert.Matches(@"^After today: [1-9]\d* more ", answer.Lines[1]);
    }

    [Fact]
    public async Task It_is_of_today_and_so_not_for_a_replay()
    {
        using var scratch = new Scratch();

        var answer = await Cli.RunAt(Monday, "import", scratch.Write("stream.ndjson", Start("m-1", "D-1")), "--db", scratch.PathOf("region.db"), "--preview", "--replay");

        Assert.Equal(2, answer.Exit);
        Assert.Contains("--replay", answer.Error, StringComparison.Ordinal);
    }

    private static JsonElement Json(string line) => JsonSerializer.Deserialize<JsonElement>(line);

    private static int Sum(string line) => int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).First(word => word.All(char.IsDigit)), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every event, every message and every file.</summary>
    private static async Task<string> Everything(string db)
    {
        await using var store = await SqliteStore.Open(new SqliteStoreOptions(db, MasterKey.FromFile(db + ".masterkey")) { ReadOnly = true });
        var said = new List<string>();
        foreach (var row in (await store.Trajectories.Rows()).OrderBy(row => row.Id))
        {
            said.Add($"{row.Id} {(await store.Trajectories.Log(row.Id)).Length}");
            said.AddRange((await store.Messages.Of(row.Id)).Select(message => $"{message.Id} {message.State} {message.StateAt}"));
        }

        said.AddRange(Directory.EnumerateFiles(Path.GetDirectoryName(db)!, "*.eml", SearchOption.AllDirectories).Order());
        return string.Join('\n', said);
    }

    /// <summary>Somebody who came in last week, and who doesn't exist.</summary>
    private static string Start(string id, string detention)
    {
        return $$$$"""{"specversion":"1.0","id":"{{{{id}}}}","source":"urn:test","type":"nl.reintegratie.detentie-gestart.v1","time":"2026-01-05T09:00:00Z","data":{"kenmerk":"{{{{detention}}}}","persoon":{"voornamen":"Joost","achternaam":"Verzonnen","geboortedatum":"1990-04-01"},"inrichting":"PI Heerhugowaard","binnenkomst":"2026-01-05","titel":"veroordeeld","gemeente":{"code":"0405","naam":"Hoorn"},"einddatum":{"datum":"2026-07-14","zekerheid":"definitief"}}}""";
    }
}
