using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Web.Api.OpenApi;

/// <summary>The schemas of detention messages (contracts.md 1) and of a start by hand.</summary>
internal static class MessageSchemas
{
    private static readonly string[] Types =
    [
        "nl.reintegratie.detentie-gestart.v1", "nl.reintegratie.einddatum-gewijzigd.v1", "nl.reintegratie.overgeplaatst.v1",
        "nl.reintegratie.plan-gedeeld.v1", "nl.reintegratie.detentie-beeindigd.v1", "nl.reintegratie.overleden.v1",
    ];

    /// <summary>One CloudEvent (NL GOV profile).</summary>
    public static OpenApiSchema Event() => Object(
        "Een detentiebericht, als CloudEvent.",
        ["id", "source", "type", "time", "data"],
        ("specversion", Text("1.0")),
        ("id", Text("Met 'source' de sleutel: hetzelfde nog eens heeft geen gevolg.")),
        ("source", Text("Het systeem dat het zegt.")),
        ("type", Choice("Wat er gebeurd is.", Types)),
        ("time", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", Description = "Wanneer het gezegd is." }),
        ("data", new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Wat erbij hoort; 'kenmerk' is het nummer van de detentie." }));

    /// <summary>The data of a start message, with an id of the command.</summary>
    public static OpenApiSchema Start() => Object(
        "Het begin van een detentie.",
        ["opdrachtId", "kenmerk", "persoon", "inrichting", "binnenkomst", "titel"],
        ("opdrachtId", CommandSchemas.CommandId()),
        ("kenmerk", Text("Het nummer van de detentie.")),
        ("persoon", Object(
            null,
            ["voornamen", "achternaam", "geboortedatum"],
            ("bsn", Text("Negen cijfers, elfproef.")),
            ("strafrechtsketennummer", Text("Voor wie geen BSN heeft.")),
            ("voornamen", Text(null)),
            ("achternaam", Text(null)),
            ("geboortedatum", Day(null)),
            ("geslacht", Text(null)))),
        ("inrichting", Text("De naam van de inrichting; bij titel buitenland: Bureau Buitenland.")),
        ("binnenkomst", Day("De dag van binnenkomst; bij titel buitenland de dag waarop Bureau Buitenland de terugkeer meldt.")),
        ("titel", Choice("De titel van de detentie.", [.. DetentionTitles.All])),
        ("gemeente", Object(null, ["code"], ("code", Text("CBS-code.")), ("naam", Text(null)))),
        ("einddatum", Object(null, ["datum", "zekerheid"], ("datum", Day(null)), ("zekerheid", Choice(null, "fictief", "voorlopig", "definitief")))));

    private static OpenApiSchema Object(string? description, string[] required, params (string Name, IOpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Required = new HashSet<string>(required),
        Properties = properties.ToDictionary(property => property.Name, property => property.Schema),
    };

    private static OpenApiSchema Text(string? description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Day(string? description) => new() { Type = JsonSchemaType.String, Format = "date", Description = description };

    private static OpenApiSchema Choice(string? description, params string[] values) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))],
    };
}
