using System.Text.Json.Nodes;
using SamenStarten.Orchestrations.Commands;

namespace SamenStarten.Orchestrations.Tests.Commands;

/// <summary>What the API's description says of a command is what its reader takes, no more and no less.</summary>
public sealed class CommandFieldsTests
{
    public static TheoryData<string> Kinds => [.. CommandReader.Kinds];

    [Fact]
    public void Every_kind_is_described() => Assert.Equal(CommandReader.Kinds, CommandFields.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_command_with_every_field_that_is_described_is_read(string kind) => Assert.Empty(Read(kind, Details(CommandFields.All[kind].Fields)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_command_without_what_may_be_left_out_is_read(string kind) =>
        Assert.Empty(Read(kind, Details(CommandFields.All[kind].Fields.Where(f => f.Required))));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_required_field_is_missed_by_its_name(string kind)
    {
        foreach (var field in CommandFields.All[kind].Fields.Where(f => f.Required))
        {
            Assert.Contains($"missing-field gegevens.{field.Name}", Read(kind, Details(CommandFields.All[kind].Fields.Where(f => f != field))));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_field_that_is_not_described_is_refused(string kind)
    {
        var details = Details(CommandFields.All[kind].Fields);
        details["ietsAnders"] = 1;

        Assert.Equal(["unknown-field gegevens.ietsAnders"], Read(kind, details));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_value_that_is_described_is_taken_and_null_where_it_says_something(string kind)
    {
        var fields = CommandFields.All[kind].Fields;
        foreach (var field in fields)
        {
            foreach (var value in field.CanBeNull ? [null] : field.Values.Select(v => (JsonNode?)JsonValue.Create(v)))
            {
                var details = Details(fields);
                details[field.Name] = value;
                Assert.Empty(Read(kind, details));
            }
        }
    }

    private static IEnumerable<string> Read(string kind, JsonObject details) =>
        CommandReader.Read(new JsonObject { ["soort"] = kind, ["opdrachtId"] = "o-1", ["gegevens"] = details }.ToJsonString())
            .Errors.Select(e => $"{e.Code} {e.Field}");

    private static JsonObject Details(IEnumerable<CommandField> fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, Example(f))));

    private static JsonNode? Example(CommandField field) => field switch
    {
        { Kind: FieldKind.Object } => Details(field.Fields),
        { Values: [var first, ..] } => first,
        { Name: "gemeente" or "tweedeGemeente" } => "0405",
        { Kind: FieldKind.Date } => "2026-04-13",
        { Kind: FieldKind.Moment } => "2026-04-13T09:00:00+02:00",
        { Kind: FieldKind.Flag } => true,
        { Kind: FieldKind.Number } => 1,
        { Kind: FieldKind.Id } => "4b1f2a0e-6a6f-4c53-9d0e-2a1d7b7a1c11",
        _ => "een-waarde",
    };
}
