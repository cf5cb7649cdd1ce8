using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SamenStarten.Orchestrations.Commands;

namespace SamenStarten.Web.Api.OpenApi;

/// <summary>The schema of every command, made of what its reader knows.</summary>
internal static class CommandSchemas
{
    /// <summary>A command: one of these, told apart by <c>soort</c>.</summary>
    public static OpenApiSchema Any() => new()
    {
        Description = "Een opdracht; 'soort' zegt welke.",
        OneOf = [.. CommandFields.All.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => Command(form.Key, form.Value))],
    };

    /// <summary>What a partner answers on a task: the details of the command, and its id.</summary>
    public static OpenApiSchema TaskAnswer(string kind)
    {
        var schema = Details(CommandFields.All[kind].Fields);
        schema.Properties!["opdrachtId"] = CommandId();
        schema.Required!.Add("opdrachtId");
        return schema;
    }

    public static OpenApiSchema CommandId() => Text("Door u gekozen; dezelfde twee keer is één keer. Een UUID of een andere unieke tekst.");

    private static OpenApiSchema Command(string kind, CommandForm form)
    {
        var schema = Object(form.Meaning);
        schema.Title = kind;
        schema.Properties!["soort"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create(kind)] };
        schema.Properties["opdrachtId"] = CommandId();
        schema.Properties["reden"] = Text("Waarom, in woorden; wordt verzegeld bewaard.");
        schema.Properties["namens"] = Text("De rol of het contact voor wie de opdracht is, als dat een ander is.");
        schema.Properties["at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", Description = "Wanneer het gebeurde; zonder: nu." };
        schema.Properties["gegevens"] = Details(form.Fields);
        schema.Required!.UnionWith(["soort", "opdrachtId"]);
        if (form.Fields.Any(field => field.Required))
        {
            schema.Required.Add("gegevens");
        }

        return schema;
    }

    private static OpenApiSchema Details(IEnumerable<CommandField> fields)
    {
        var schema = Object(null);
        foreach (var field in fields)
        {
            schema.Properties![field.Name] = Field(field);
            if (field.Required)
            {
                schema.Required!.Add(field.Name);
            }
        }

        return schema;
    }

    private static OpenApiSchema Field(CommandField field)
    {
        const string code = "^[A-Za-z0-9-]+$";
        var schema = field.Kind == FieldKind.Object ? Details(field.Fields) : new OpenApiSchema
        {
            Type = field.Kind switch
            {
                FieldKind.Flag => JsonSchemaType.Boolean,
                FieldKind.Number => JsonSchemaType.Integer,
                _ => JsonSchemaType.String,
            },
            Format = field.Kind switch
            {
                FieldKind.Date => "date",
                FieldKind.Moment => "date-time",
                FieldKind.Id => "uuid",
                _ => null,
            },
            Minimum = field.Kind == FieldKind.Number ? "0" : null,
            Pattern = field.Kind == FieldKind.Code && field.Values.IsEmpty ? code : null,
            Enum = field.Values.IsEmpty ? null : [.. field.Values.Select(value => (JsonNode)JsonValue.Create(value))],
        };
        schema.Description = field.Meaning;
        if (field.CanBeNull)
        {
            schema.Type |= JsonSchemaType.Null;
        }

        return schema;
    }

    private static OpenApiSchema Object(string? description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = new Dictionary<string, IOpenApiSchema>(),
        Required = new HashSet<string>(),
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
