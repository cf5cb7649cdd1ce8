using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NJsonSchema;

namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>What a provider takes, and whether a request is of that kind.</summary>
internal sealed class ProviderDescription
{
    private readonly JsonObject document;

    private readonly JsonSchema schemas;

    private ProviderDescription(JsonObject document, JsonSchema schemas) => (this.document, this.schemas) = (document, schemas);

    public static async Task<ProviderDescription> Load(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "SamenStarten.Channels.Tests", "providers", file));
        var document = JsonNode.Parse(text)!.AsObject();
        var definitions = document["components"]!["schemas"]!.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return new(document, await JsonSchema.FromJsonAsync($$"""{"definitions":{{definitions}}}"""));
    }

    /// <summary>What the provider would refuse in this request; nothing when it is as described.</summary>
    public IEnumerable<string> Problems(HttpRequest request, string body)
    {
        var operation = $"{request.Method} {request.Path}";
        if (Operation(request) is not { } described)
            return [$"{operation} isn't described."];
        var parameters = described["parameters"]!.AsArray().Select(parameter => parameter!.AsObject()).ToList();
        return
        [
            .. request.Query.Keys.Except(Names("query")).Select(name => $"{operation}: query parameter {name} isn't described."),
            .. Names("header").Where(name => !request.Headers.ContainsKey(name)).Select(name => $"{operation}: header {name} is missing."),
            .. BodyProblems(described["requestBody"], request.ContentType, body).Select(problem => $"{operation}: {problem}"),
        ];

        IEnumerable<string> Names(string place) =>
            parameters.Where(parameter => (string?)parameter["in"] == place).Select(parameter => (string)parameter["name"]!);
    }

    private JsonObject? Operation(HttpRequest request)
    {
        var server = ((string)document["servers"]![0]!["url"]!).TrimEnd('/');
        var path = request.Path.Value!;
        return path.StartsWith(server, StringComparison.Ordinal)
            ? document["paths"]!.AsObject().FirstOrDefault(described => Matches(described.Key, path[server.Length..])).Value
                ?[request.Method.ToLowerInvariant()]?.AsObject()
            : null;
    }

    private static bool Matches(string described, string path)
    {
        var (expected, actual) = (described.Split('/'), path.Split('/'));
        return expected.Length == actual.Length
            && expected.Zip(actual).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0));
    }

    private IEnumerable<string> BodyProblems(JsonNode? described, string? contentType, string body)
    {
        if (described is null)
            return body.Length == 0 ? [] : ["takes no body."];
        if (contentType?.Split(';')[0] != "application/json")
            return [$"{contentType} isn't JSON."];
        try
        {
            return schemas.Definitions[(string)described["schema"]!].Validate(body).Select(error => error.ToString());
        }
        catch (Exception trouble) when (trouble is JsonException or Newtonsoft.Json.JsonException)
        {
            return ["the body isn't JSON."];
        }
    }
}
