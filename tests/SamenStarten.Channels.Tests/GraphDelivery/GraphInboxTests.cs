using SamenStarten.Channels.Bounces;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Tests.Bounces;
using SamenStarten.Channels.Tests.ProviderServers;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.GraphDelivery;

public sealed class GraphInboxTests
{
    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bounces_are_found_on_every_page_and_marked_once_they_are_kept()
    {
        await using var server = await GraphServer.StartNew();
        foreach (var sample in new[] { "out-of-office", "exchange-online-unknown", "out-of-office", "postfix-unknown", "out-of-office" })
            server.Inbox.Receive(Samples.Bytes(sample));
        var bounces = Of(server);

        var reports = await bounces.Read(Stopping);

        Assert.Equal(["graph:default:in-2", "graph:default:in-4"], reports.Select(report => report.Key));
        Assert.All(reports, report => Assert.Equal(ReportKind.Bounced, report.Kind));
        Assert.Equal(5, server.Inbox.UnreadIds.Count);
        await bounces.Taken(reports, Stopping);
        Assert.Equal(["in-1", "in-3", "in-5"], server.Inbox.UnreadIds);
        Assert.Empty(await bounces.Read(Stopping));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_cannot_be_read_now_is_read_the_next_time(int status)
    {
        await using var server = await GraphServer.StartNew();
        server.Inbox.Receive(Samples.Bytes("postfix-unknown"));
        server.Next("GET", "/inbox/messages", new Fault.Status(status, []));
        var bounces = Of(server);

        Assert.Empty(await bounces.Read(Stopping));
        Assert.Single(await bounces.Read(Stopping));
    }

    [Fact]
    public async Task What_could_not_be_marked_is_read_again_under_the_same_key()
    {
        await using var server = await GraphServer.StartNew();
        server.Inbox.Receive(Samples.Bytes("postfix-unknown"));
        var bounces = Of(server);
        var reports = await bounces.Read(Stopping);
        server.Next("PATCH", "in-1", new Fault.CutBefore());

        await bounces.Taken(reports, Stopping);

        Assert.Equal(reports, await bounces.Read(Stopping));
    }

    private static GraphBounces Of(GraphServer server) => new(new GraphInbox(
        new GraphOptions { Address = new Uri(server.Address, "/v1.0"), Credential = new FixedToken() }, "default", "samenstarten@gemeente.example"));
}
