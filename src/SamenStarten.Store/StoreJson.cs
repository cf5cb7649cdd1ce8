using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace SamenStarten.Store;

/// <summary>How events, snapshots and arguments stand in the database. What was written once is read for years: this doesn't change.</summary>
internal static class StoreJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

            // Tuples keep what they hold in fields; what a state works out from its properties isn't kept.
            IncludeFields = true,
            IgnoreReadOnlyProperties = true,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new OrdinalDictionaryConverter());
        return options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }
}
