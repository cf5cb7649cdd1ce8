using System.Text.Json.Nodes;

namespace SamenStarten.Store.Tests.Given;

/// <summary>A value as text that is the same for equal values: sets and dictionaries have no order of their own, so everything is sorted.</summary>
internal static class Canonical
{
    public static string Of<T>(T value) => Sorted(JsonNode.Parse(StoreJson.Write(value)));

    private static string Sorted(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject members => $"{{{string.Join(',', members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}:{Sorted(m.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Sorted).Order(StringComparer.Ordinal))}]",
        _ => node.ToJsonString(),
    };
}
