using System.Text.Json.Nodes;

namespace SamenStarten.Infra.Tests.Azure;

/// <summary>A resource that would be made. What Azure knows only afterwards stands in it as an expression between brackets.</summary>
internal sealed record PlannedResource(JsonNode Json)
{
    public string Id => Json["id"]!.GetValue<string>();

    public string Type => Json["type"]!.GetValue<string>();

    public string Name => Json["name"]!.GetValue<string>();

    public JsonNode Properties => Json["properties"]!;

    /// <summary>What stands at this path in its properties, such as <c>network.publicNetworkAccess</c>.</summary>
    public string? this[string path] =>
        path.Split('.').Aggregate((JsonNode?)Properties, (node, part) => node?[part])?.ToString();

    public override string ToString() => $"{Type} {Name}";
}
