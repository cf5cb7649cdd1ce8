using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>What came in to a mailbox: unread until somebody marks it.</summary>
internal sealed class Inbox
{
    private const int OnAPage = 2;

    private readonly Lock turn = new();

    private readonly List<(string Id, byte[] Content)> unread = [];

    private int received;

    public IReadOnlyList<string> UnreadIds
    {
        get
        {
            lock (turn)
                return [.. unread.Select(mail => mail.Id)];
        }
    }

    public void Receive(byte[] content)
    {
        lock (turn)
            unread.Add(($"in-{++received}", content));
    }

    public bool Has(string id)
    {
        lock (turn)
            return unread.Exists(mail => mail.Id == id);
    }

    public byte[]? Open(string id)
    {
        lock (turn)
            return unread.Find(mail => mail.Id == id).Content;
    }

    public (int Status, JsonObject? Answer) Change(string id, JsonObject changes)
    {
        Assert.Equal("true", changes["isRead"]!.ToJsonString());
        lock (turn)
            unread.RemoveAll(mail => mail.Id == id);
        return (200, new JsonObject { ["id"] = id });
    }

    public (int Status, JsonObject? Answer) Unread(HttpRequest request, Uri address)
    {
        Assert.Contains("isRead eq false", request.Query["$filter"].ToString(), StringComparison.Ordinal);
        var skip = int.TryParse(request.Query["$skip"], CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        lock (turn)
        {
            var answer = new JsonObject
            {
                ["value"] = new JsonArray([.. unread.Skip(skip).Take(OnAPage).Select(mail => new JsonObject { ["id"] = mail.Id, ["receivedDateTime"] = "2026-04-13T09:00:00Z" })]),
            };
            if (unread.Count > skip + OnAPage)
                answer["@odata.nextLink"] = new Uri(address, $"{request.Path}?$filter={Uri.EscapeDataString(request.Query["$filter"]!)}&$skip={skip + OnAPage}").AbsoluteUri;
            return (200, answer);
        }
    }
}
