using Microsoft.OpenApi;
using SamenStarten.Web.Api.Answers;
using SamenStarten.Web.Api.Detention;
using SamenStarten.Web.Api.Trajectories;

namespace SamenStarten.Web.Api.OpenApi;

/// <summary>What an endpoint takes and answers, for its description: bodies are read by our own readers, which the framework can't see.</summary>
internal static class Descriptions
{
    private const string Json = "application/json";

    public static RouteHandlerBuilder TakesMessages(this RouteHandlerBuilder builder) =>
        builder.Takes(MessageSchemas.Event, Json, "application/cloudevents+json", DetentionMessages.NdJson);

    public static RouteHandlerBuilder TakesStart(this RouteHandlerBuilder builder) => builder.Takes(MessageSchemas.Start, Json);

    public static RouteHandlerBuilder TakesCommand(this RouteHandlerBuilder builder) => builder.Takes(CommandSchemas.Any, Json);

    public static RouteHandlerBuilder TakesTaskAnswer(this RouteHandlerBuilder builder, string kind) => builder.Takes(() => CommandSchemas.TaskAnswer(kind), Json);

    public static RouteHandlerBuilder TakesListQuery(this RouteHandlerBuilder builder) => builder.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters ??= [];
        foreach (var key in ListQuery.FilterKeys)
        {
            operation.Parameters.Add(Query(key, $"Alleen trajecten met deze {key}.", JsonSchemaType.String));
        }

        operation.Parameters.Add(Query("sorteer", $"Een van {string.Join(", ", ListQuery.OrderKeys)}; met een min ervoor andersom.", JsonSchemaType.String));
        operation.Parameters.Add(Query("pagina", "Vanaf 1.", JsonSchemaType.Integer));
        operation.Parameters.Add(Query("paginaGrootte", $"Hoogstens {ListQuery.MostPerPage}.", JsonSchemaType.Integer));
        return Task.CompletedTask;
    });

    /// <summary>These problems, and those that every call can have.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder builder, params int[] statuses)
    {
        foreach (var status in statuses.Union([StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests]))
        {
            builder.Produces<Problem>(status, Problem.ContentType);
        }

        return builder;
    }

    /// <summary>The problems of a call about one trajectory.</summary>
    public static RouteHandlerBuilder ProblemsOfOne(this RouteHandlerBuilder builder) => builder.Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Takes(this RouteHandlerBuilder builder, Func<OpenApiSchema> schema, params string[] contentTypes) =>
        builder.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = contentTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = schema() }),
            };
            return Task.CompletedTask;
        });

    private static OpenApiParameter Query(string name, string description, JsonSchemaType type) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = type },
    };
}
