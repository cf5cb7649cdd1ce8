using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Tests.Attacks;

/// <summary>All that an attack could change: what happened, the mails and who was read by whom.</summary>
internal static class Everything
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>A line each, to lay before and after beside each other.</summary>
    public static async Task<List<string>> Of(RegionHost region)
    {
        var lines = new List<string>();
        foreach (var row in await region.Store.Trajectories.Rows())
        {
            lines.AddRange((await region.Store.Trajectories.Log(row.Id)).Select(recorded => JsonSerializer.Serialize(recorded, Json)));
            lines.AddRange((await region.Store.Messages.Of(row.Id)).Select(message => $"{message.Id} {message.State} {message.StateAt} {message.Attempts}"));
            if (await region.Store.Persons.PersonOf(row.Id) is { } person)
            {
                lines.AddRange((await region.Store.Persons.ReadingsOf(person)).Select(reading => reading.ToString()));
            }
        }

        return lines;
    }
}
