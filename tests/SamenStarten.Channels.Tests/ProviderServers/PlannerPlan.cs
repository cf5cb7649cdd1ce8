using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>A plan: its tasks come two a page, and details are changed only by who saw them last.</summary>
internal sealed class PlannerPlan
{
    private const int Page = 2;

    private readonly Lock turn = new();

    private readonly List<(JsonObject Task, JsonObject Details)> tasks = [];

    public IReadOnlyList<(JsonObject Task, JsonObject Details)> All
    {
        get
        {
            lock (turn)
                return [.. tasks];
        }
    }

    public (int Status, JsonObject? Answer) Tasks(HttpRequest request, Uri address)
    {
        var skip = int.Parse(request.Query["$skip"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        lock (turn)
        {
            var answer = new JsonObject { ["value"] = new JsonArray([.. tasks.Skip(skip).Take(Page).Select(task => task.Task.DeepClone())]) };
            if (tasks.Count > skip + Page)
                answer["@odata.nextLink"] = new Uri(address, $"{request.Path}?$skip={skip + Page}").AbsoluteUri;
            return (200, answer);
        }
    }

    public (int Status, JsonObject? Answer) Make(JsonObject task)
    {
        lock (turn)
        {
            task["id"] = $"task-{tasks.Count + 1}";
            task["percentComplete"] = 0;
            tasks.Add((task, new() { ["@odata.etag"] = "W/\"1\"", ["id"] = $"task-{tasks.Count + 1}" }));
            return (201, task.DeepClone().AsObject());
        }
    }

    public (int Status, JsonObject? Answer) Details(string id)
    {
        lock (turn)
            return (200, Find(id).Details.DeepClone().AsObject());
    }

    public (int Status, JsonObject? Answer) Describe(string id, JsonObject changes, string seen)
    {
        lock (turn)
        {
            var details = Find(id).Details;
            if ((string?)details["@odata.etag"] != seen)
                return (412, null);
            foreach (var (name, value) in changes)
                details[name] = value?.DeepClone();
            details["@odata.etag"] = "W/\"2\"";
            return (204, null);
        }
    }

    /// <summary>The partner ticks it off.</summary>
    public void Finish(string id, DateTimeOffset at)
    {
        lock (turn)
        {
            Find(id).Task["percentComplete"] = 100;
            Find(id).Task["completedDateTime"] = at.ToString("O", CultureInfo.InvariantCulture);
        }
    }

    private (JsonObject Task, JsonObject Details) Find(string id) => tasks.Find(task => (string?)task.Task["id"] == id);
}
