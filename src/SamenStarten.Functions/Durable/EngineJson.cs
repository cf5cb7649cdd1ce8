using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace SamenStarten.Functions.Durable;

/// <summary>How inputs, outputs and statuses stand in the engine's history.</summary>
public static class EngineJson
{
    public static JsonSerializerOptions Options { get; } =
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { IncludeFields = true }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
}
