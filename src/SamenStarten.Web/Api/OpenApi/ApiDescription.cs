using Microsoft.OpenApi;
using NodaTime;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Answers;

namespace SamenStarten.Web.Api.OpenApi;

/// <summary>The description of the API as the NLGov REST API Design Rules want it: who to ask, the version, its header on every answer.</summary>
internal static class ApiDescription
{
    public const string Base = "/v1";
    public const string Path = $"{Base}/openapi.json";
    private const string Bearer = "bearer";

    public static void AddApiDescription(this IServiceCollection services, IConfiguration configuration) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = description => $"/{description.RelativePath}".StartsWith($"{Base}/", StringComparison.Ordinal);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Days(schema, context.JsonTypeInfo.Type);
            LeaveOutWhatMayBeNull(schema);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document, configuration.GetSection(ContactSettings.Section).Get<ContactSettings>() ?? new ContactSettings());
            return Task.CompletedTask;
        });
    });

    /// <summary>Open to all, and to programs in a browser on any other site.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder app) => app.MapOpenApi(Path)
        .Open("It says what the API can do, and nothing of what is in it.")
        .RequireCors(policy => policy.AllowAnyOrigin().WithMethods(HttpMethods.Get));

    private static void Describe(OpenApiDocument document, ContactSettings contact)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Samen Starten",
            Version = ProgramAnswers.Version,
            Description = "Trajecten van detentie tot en met nazorg: berichten erin, opdrachten erop, en wat er komt, gebeurde en verstuurd is.",
            Contact = new OpenApiContact { Name = contact.Name, Email = contact.Email, Url = contact.Url },
        };
        document.Servers = [new OpenApiServer { Url = Base }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths.Add(path[Base.Length..], item);
        }

        document.Paths = paths;
        foreach (var response in paths.Values.SelectMany(item => item.Operations!.Values).SelectMany(operation => operation.Responses!))
        {
            AddVersionHeader(response.Value);
        }

        AddSecurity(document);
    }

    private static void AddVersionHeader(IOpenApiResponse response)
    {
        if (response is OpenApiResponse own)
        {
            own.Headers ??= new Dictionary<string, IOpenApiHeader>();
            own.Headers["API-Version"] = new OpenApiHeader
            {
                Description = "De volledige versie van deze API.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
    }

    private static void AddSecurity(OpenApiDocument document)
    {
        document.AddComponent(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
            BearerFormat = "JWT",
            Description = $"Scopes: {Scopes.Messages}, {Scopes.ReadTrajectories}, {Scopes.WriteTrajectories}, {Scopes.ReadPersons}.",
        });
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
    }

    /// <summary>What is null isn't written at all.</summary>
    private static void LeaveOutWhatMayBeNull(OpenApiSchema schema)
    {
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property.Type?.HasFlag(JsonSchemaType.Null) == true || property.OneOf?.Any(one => one.Type == JsonSchemaType.Null) == true)
            {
                schema.Required?.Remove(name);
            }
        }
    }

    /// <summary>Days and moments, which a serializer of our own writes as text.</summary>
    private static void Days(OpenApiSchema schema, Type type)
    {
        var of = Nullable.GetUnderlyingType(type);
        var format = (of ?? type) == typeof(Instant) ? "date-time" : (of ?? type) == typeof(LocalDate) ? "date" : null;
        if (format is not null)
        {
            (schema.Type, schema.Format) = (of is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null, format);
        }
    }
}
