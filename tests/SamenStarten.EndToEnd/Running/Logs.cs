using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SamenStarten.Core.Trajectories;
using SamenStarten.Store;

namespace SamenStarten.EndToEnd.Running;

/// <summary>Event logs as text, to lay two beside each other.</summary>
internal static class Logs
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>Per trajectory its log, a line per event with its whole envelope.</summary>
    public static async Task<SortedDictionary<Guid, string[]>> Of(Region region)
    {
        await using var store = await region.Open();
        return await Of(store);
    }

    public static async Task<SortedDictionary<Guid, string[]>> Of(SqliteStore store)
    {
        var logs = new SortedDictionary<Guid, string[]>();
        foreach (var row in await store.Trajectories.Rows())
        {
            logs[row.Id] = [.. (await store.Trajectories.Log(row.Id)).Select(Line)];
        }

        return logs;
    }

    private static string Line(Recorded recorded) => JsonSerializer.Serialize(recorded, Json);
}
