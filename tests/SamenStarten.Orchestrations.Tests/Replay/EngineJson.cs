using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>How inputs, outputs and statuses stand in an engine's history: as the Durable Task worker writes them, with the types of NodaTime.</summary>
internal static class EngineJson
{
    private static readonly JsonSerializerOptions Options =
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { IncludeFields = true }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>As text; fails for what doesn't come back the same.</summary>
    public static string Write<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, Options);
        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, Options), Options);
        return json == again ? json : throw new InvalidOperationException($"A {typeof(T).Name} doesn't survive history: it was {json} and came back as {again}.");
    }

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
