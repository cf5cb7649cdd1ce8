using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>The messages of a mailbox: drafts, and what was sent.</summary>
internal sealed partial class Exchange
{
    private readonly Lock turn = new();

    private readonly List<JsonObject> messages = [];

    public IReadOnlyList<JsonObject> Sent => Those(draft: false);

    public IReadOnlyList<JsonObject> Drafts => Those(draft: true);

    public (int Status, JsonObject? Answer) Find(string filter)
    {
        var asked = Filter().Match(filter);
        Assert.True(asked.Success, filter);
        lock (turn)
        {
            var found = messages.Where(message => message["singleValueExtendedProperties"]!.AsArray().Any(property =>
                (string?)property!["id"] == asked.Groups["id"].Value && (string?)property["value"] == asked.Groups["value"].Value));
            return (200, new() { ["value"] = new JsonArray([.. found.Select(m => new JsonObject { ["id"] = (string?)m["id"], ["isDraft"] = (bool?)m["isDraft"] })]) });
        }
    }

    public (int Status, JsonObject? Answer) Write(JsonObject message)
    {
        lock (turn)
        {
            message["id"] = $"mail-{messages.Count + 1}";
            message["isDraft"] = true;
            messages.Add(message);
            return (201, message.DeepClone().AsObject());
        }
    }

    public (int Status, JsonObject? Answer) Rewrite(string id, JsonObject changes)
    {
        lock (turn)
        {
            if (Draft(id) is not { } draft)
                return (404, null);
            foreach (var (name, value) in changes)
                draft[name] = value?.DeepClone();
            return (200, draft.DeepClone().AsObject());
        }
    }

    public (int Status, JsonObject? Answer) Send(string id)
    {
        lock (turn)
        {
            if (Draft(id) is not { } draft)
                return (404, null);
            draft["isDraft"] = false;
            return (202, null);
        }
    }

    private JsonObject? Draft(string id) => messages.Find(message => (string?)message["id"] == id && (bool?)message["isDraft"] == true);

    private List<JsonObject> Those(bool draft)
    {
        lock (turn)
            return messages.FindAll(message => (bool?)message["isDraft"] == draft);
    }

    [GeneratedRegex(@"^singleValueExtendedProperties/Any\(ep: ep/id eq '(?<id>[^']+)' and ep/value eq '(?<value>[^']+)'\)$")]
    private static partial Regex Filter();
}
