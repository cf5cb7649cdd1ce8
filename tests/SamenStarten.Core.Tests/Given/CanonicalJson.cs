using System.Text.Json;
using System.Text.Json.Nodes;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Given;

/// <summary>A value as text in which order of keys and of sets doesn't count, so that two can be compared.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true, IgnoreReadOnlyProperties = true };

    public static string Of(Trajectory trajectory) => Sorted(JsonSerializer.SerializeToNode(trajectory, Options)).ToJsonString();

    public static string Of(TrajectoryEvent happened) => Sorted(JsonSerializer.SerializeToNode(happened, Options)).ToJsonString();

    private static JsonNode Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted).OrderBy(n => n.ToJsonString(), StringComparer.Ordinal)]),
        null => JsonValue.Create("null")!,
        _ => node.DeepClone(),
    };
}
