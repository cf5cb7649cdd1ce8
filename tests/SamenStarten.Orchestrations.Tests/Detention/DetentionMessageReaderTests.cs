using System.Text.Json.Nodes;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Detention;

public sealed class DetentionMessageReaderTests
{
    private const string Time = "2026-01-12 09:00";

    private static readonly DetentionMessageReader Reader = new(Product.Files.Reference);

    [Theory]
    [InlineData("{\"specversion\":\"1.0\",\"id\":\"a", "torn-line")]
    [InlineData("geen json", "not-json")]
    [InlineData("[]", "not-json")]
    [InlineData("{}", "missing-field")]
    [InlineData("{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"s\",\"type\":\"t\",\"time\":\"2026-01-01T10:00:00Z\",\"data\":{}}", "unknown-type")]
    public void A_line_that_cannot_be_used_has_a_code(string line, string code) => Assert.Equal(code, Unusable(line).Code);

    [Theory]
    [InlineData("specversion", "0.3", "unknown-specversion", "specversion")]
    [InlineData("time", "12 januari", "invalid-date", "time")]
    [InlineData("type", "nl.reintegratie.ontsnapt.v1", "unknown-type", "type")]
    [InlineData("data.kenmerk", null, "missing-field", "data.kenmerk")]
    [InlineData("data.binnenkomst", "2026-02-30", "invalid-date", "data.binnenkomst")]
    [InlineData("data.binnenkomst", "0026-01-12", "invalid-date", "data.binnenkomst")]
    [InlineData("data.titel", "verdacht", "invalid-value", "data.titel")]
    [InlineData("data.persoon.bsn", "123456789", "invalid-bsn", "data.persoon.bsn")]
    [InlineData("data.persoon.achternaam", "", "missing-field", "data.persoon.achternaam")]
    [InlineData("data.persoon.geboortedatum", "1987-13-01", "invalid-date", "data.persoon.geboortedatum")]
    [InlineData("data.gemeente.code", "9999", "unknown-municipality", "data.gemeente.code")]
    [InlineData("data.einddatum.datum", "2026-01-11", "release-before-entry", "data.einddatum")]
    [InlineData("data.einddatum.zekerheid", "zeker", "invalid-value", "data.einddatum.zekerheid")]
    public void A_start_that_is_wrong_says_where(string field, string? value, string code, string where)
    {
        var unusable = Unusable(With(Said.Started(Time, "2026-01-12", "2026-05-19"), field, value));

        Assert.Equal((code, where), (unusable.Code, unusable.Field));
        Assert.Equal($"{Said.Source} start", unusable.Key);
        Assert.All([Said.FamilyName, Said.Bsn, "123456789"], secret => Assert.DoesNotContain(secret, unusable.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_beyond_all_measure_is_too_long() =>
        Assert.Equal("too-long", Unusable(Said.Died(Time, "2026-01-12").PadRight(300_000)).Code);

    [Fact]
    public void A_start_without_what_may_be_left_out_is_a_start()
    {
        var line = With(With(Said.Started(Time, "2026-01-12", municipality: null), "data.persoon.bsn", null), "specversion", null);

        var started = Assert.IsType<DetentionStarted>(Reader.Read(line).Message);

        Assert.Equal((null, null, null), (started.Person.Bsn, started.Municipality, started.EndDate));
        Assert.Equal(Said.ChainNumber, started.Person.ChainNumber);
    }

    [Fact]
    public void Every_fact_is_a_command()
    {
        Assert.IsType<MoveReleaseDate>(Fact(Said.EndDate(Time, "2026-06-01", "e")));
        Assert.Equal("pi-lelystad", Assert.IsType<TransferPerson>(Fact(Said.Moved(Time, "2026-01-20", "PI Lelystad"))).To);
        Assert.Equal(3, Assert.IsType<SharePlan>(Fact(Said.PlanShared(Time, "2026-01-20", version: 3))).PlanVersion);
        Assert.Equal(Amsterdam.At("2026-01-20 10:00"), Assert.IsType<EndDetention>(Fact(Said.Ended(Time, "2026-01-20 10:00"))).Moment);
        Assert.IsType<RecordDeath>(Fact(Said.Died(Time, "2026-01-20")));
    }

    [Fact]
    public void A_reason_that_is_a_sentence_does_not_get_into_the_log() =>
        Assert.Equal("other", Assert.IsType<EndDetention>(Fact(Said.Ended(Time, "2026-01-20 10:00", "Kwakernaak is weg"))).Reason);

    [Fact]
    public void An_institution_that_nobody_knows_gets_an_id_of_its_name() =>
        Assert.Equal("other:pi-nergens", Assert.IsType<TransferPerson>(Fact(Said.Moved(Time, "2026-01-20", "PI Nergens"))).To);

    private static Command Fact(string line) => Assert.IsType<DetentionFact>(Reader.Read(line).Message).Command;

    private static Unusable Unusable(string line)
    {
        var (message, unusable) = Reader.Read(line);
        Assert.Null(message);
        return unusable!;
    }

    /// <summary>The line with one field otherwise; null takes it out.</summary>
    private static string With(string line, string field, string? value)
    {
        var root = JsonNode.Parse(line)!;
        var names = field.Split('.');
        var parent = names[..^1].Aggregate(root, (node, name) => node[name]!).AsObject();
        _ = value is null ? parent.Remove(names[^1]) : (parent[names[^1]] = value) is not null;
        return root.ToJsonString();
    }
}
