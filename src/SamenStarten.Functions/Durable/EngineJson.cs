using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace SamenStarten.Functions.Durable;

/// <summary>How inputs, outputs and statuses stand in the engine's history.</summary>
public static class EngineJson
{
    public static JsonSerializerOptions Options { get; } =
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { IncludeFields = true }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>
    /// Has the worker write so. The extension makes its own converter of the worker's serializer and overrules any other; with the default
    /// one a sleep would come back as nothing.
    /// </summary>
    public static void AddTo(IServiceCollection services) => services.Configure<WorkerOptions>(options => options.Serializer = new JsonObjectSerializer(Options));
}
