using System.Net;
using System.Text;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Tests.Servers;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Distributed;

/// <summary>What a process says to the engine that is elsewhere, and what becomes of facts when it can't.</summary>
public sealed class QueueTests
{
    private static readonly string[] Everything = [Scopes.Messages, Scopes.ReadTrajectories, Scopes.WriteTrajectories];

    [Fact]
    public async Task A_message_is_kept_in_PostgreSQL_and_the_id_of_its_trajectory_is_all_that_is_on_the_queue()
    {
        var shared = SharedRegion.New();
        await using var host = WebHostOf.AProcessOf(shared);
        using var client = host.Program(Everything);

        var id = await client.Begin();

        Assert.Equal([$$"""{"trajectory":"{{id}}"}"""], (await OnTheQueue(shared)).Distinct());
        await using var store = await shared.Open();
        Assert.NotNull(await store.Trajectories.Load(Guid.Parse(id)));
    }

    [Fact]
    public async Task A_sender_that_may_send_again_is_woken_by_its_id()
    {
        var shared = SharedRegion.New();
        await using var host = WebHostOf.AProcessOf(shared);

        await host.Region.Region.Outgoing.Set(new OutgoingSwitch(Stopped: false, DryRun: false, null));

        Assert.Equal([$$"""{"sender":"{{host.Region.Senders.All.Single().Id}}"}"""], (await OnTheQueue(shared)).Distinct());
    }

    [Fact]
    public async Task With_the_queue_gone_a_message_is_accepted_and_kept()
    {
        var shared = SharedRegion.New();
        await using var host = WebHostOf.AProcessOf(shared);
        using var client = host.Program(Everything);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("/health/ready")).StatusCode);
        await shared.Queue.DeleteAsync();

        await IsKept(client, shared);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.Get("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_process_starts_and_takes_messages_in_though_the_queue_cannot_be_reached()
    {
        var shared = SharedRegion.New();
        await using var host = WebHostOf.AProcessOf(shared with { Storage = Azurite.WithoutQueues(shared.Storage) });
        using var client = host.Program(Everything);

        await IsKept(client, shared);
    }

    [Fact]
    public async Task The_figures_tell_of_no_orchestrations_in_this_process()
    {
        await using var host = WebHostOf.AProcessOf(SharedRegion.New());
        using var client = host.Program(Scopes.Metrics);

        var figures = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Contains("samenstarten_trajectories", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("samenstarten_orchestrations", figures, StringComparison.Ordinal);
    }

    private static async Task IsKept(HttpClient client, SharedRegion shared)
    {
        var id = await client.Begin();
        await using var store = await shared.Open();
        Assert.NotNull(await store.Trajectories.Load(Guid.Parse(id)));
    }

    /// <summary>Every message, from the base64 that the Functions app expects.</summary>
    private static async Task<List<string>> OnTheQueue(SharedRegion shared)
    {
        var messages = (await shared.Queue.ReceiveMessagesAsync(maxMessages: 32)).Value;
        return [.. messages.Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.MessageText)))];
    }
}
