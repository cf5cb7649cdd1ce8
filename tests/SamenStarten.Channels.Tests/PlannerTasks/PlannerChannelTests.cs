using NodaTime;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Planner;
using SamenStarten.Channels.Tests.GraphDelivery;
using SamenStarten.Channels.Tests.ProviderServers;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.PlannerTasks;

public sealed class PlannerChannelTests
{
    private const string Tasks = "/planner/tasks";

    private const string Details = "/details";

    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_becomes_a_task_that_leads_to_its_page_and_names_nobody()
    {
        await using var server = await GraphServer.StartNew();
        var mail = Given.FullMail();

        var answer = await Channel(server).Send(mail, Stopping);

        Assert.Equal(new DeliveryAnswer(MessageState.HandedOver, "task-1", null, null), answer);
        var (task, details) = Assert.Single(server.Plan.All);
        Assert.Equal(("plan-1", "bucket-1"), ((string?)task["planId"], (string?)task["bucketId"]));
        Assert.Equal($"{mail.Subject} ({mail.MessageId.ToString("N")[..10]})", (string?)task["title"]);
        Assert.Equal(Instant.FromUtc(2026, 4, 17, 15, 0), Instant.FromDateTimeOffset(DateTimeOffset.Parse((string)task["dueDateTime"]!, null)));
        Assert.Equal(mail.Text, (string?)details["description"]);
        var (link, _) = Assert.Single(details["references"]!.AsObject());
        Assert.DoesNotMatch("[.:@#]", link);
        Assert.Equal(mail.Outline!.Link.AbsoluteUri, Uri.UnescapeDataString(link));
        Assert.Equal(["G03", "G07"], details["checklist"]!.AsObject().Select(item => (string)item.Value!["title"]!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("ok.iemand", task.ToJsonString() + details.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_of_which_the_answer_was_lost_is_found_and_there_is_one()
    {
        await using var server = await GraphServer.StartNew();
        var channel = Channel(server);
        var mail = Given.FullMail();
        await OthersWork(channel);
        server.Next("POST", Tasks, new Fault.CutAfter());

        var lost = await channel.Send(mail, Stopping);
        var half = await channel.WhatBecameOf(mail.MessageId, mail.Sender!, Stopping);
        var completed = await channel.Send(mail, Stopping);
        var whole = await channel.WhatBecameOf(mail.MessageId, mail.Sender!, Stopping);

        Assert.Equal(new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null), lost);
        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, "never-sent", null), half);
        Assert.Equal(new DeliveryAnswer(MessageState.HandedOver, "task-4", null, null), completed);
        Assert.Equal(completed, whole);
        Assert.Equal(4, server.Plan.All.Count);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    public async Task Half_a_task_is_completed_at_the_next_attempt(string method)
    {
        await using var server = await GraphServer.StartNew();
        var channel = Channel(server);
        server.Next(method, Details, new Fault.Status(429, ("Retry-After", "3")));

        var first = await channel.Send(Given.FullMail(), Stopping);
        var second = await channel.Send(Given.FullMail(), Stopping);

        Assert.Equal(
            new DeliveryAnswer(MessageState.Waiting, null, "too-many", null) { AllWait = true, RetryAfter = Duration.FromSeconds(3) }, first);
        Assert.Equal(MessageState.HandedOver, second.State);
        Assert.NotNull(Assert.Single(server.Plan.All).Details["references"]);
    }

    [Fact]
    public async Task Sending_again_changes_nothing_in_a_task_that_is_whole()
    {
        await using var server = await GraphServer.StartNew();
        var channel = Channel(server);
        await channel.Send(Given.FullMail(), Stopping);

        await channel.Send(Given.FullMail(), Stopping);

        Assert.Single(server.Plan.All);
        Assert.Single(server.Requests, request => request.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(401, MessageState.Waiting, "sign-in-refused", true)]
    [InlineData(403, MessageState.Waiting, "sender-refused", true)]
    [InlineData(503, MessageState.Waiting, "unavailable", true)]
    [InlineData(500, MessageState.Unknown, "server-error", false)]
    [InlineData(400, MessageState.Failed, "message-refused", false)]
    [InlineData(409, MessageState.Waiting, "changed-meanwhile", false)]
    public async Task What_a_refusal_of_the_task_means(int status, MessageState state, string problem, bool allWait)
    {
        await using var server = await GraphServer.StartNew();
        server.Next("POST", Tasks, new Fault.Status(status));

        Assert.Equal(new DeliveryAnswer(state, null, problem, null) { AllWait = allWait }, await Channel(server).Send(Given.FullMail(), Stopping));
    }

    [Fact]
    public async Task A_task_that_a_partner_finished_is_reported_until_it_is_taken()
    {
        await using var server = await GraphServer.StartNew();
        var channel = Channel(server);
        await OthersWork(channel);
        await channel.Send(Given.FullMail(), Stopping);
        var done = Instant.FromUtc(2026, 4, 14, 9, 30);
        server.Plan.Finish("task-4", done.ToDateTimeOffset());
        var source = channel.FeedbackOf("default")!;

        var reports = await source.Read(Stopping);
        var again = await source.Read(Stopping);
        await source.Taken(reports, Stopping);

        Assert.Equal([new DeliveryReport("planner:task-4", ReportKind.Done, null, "task-4", done, null)], reports);
        Assert.Equal(reports, again);
        Assert.Empty(await source.Read(Stopping));
        Assert.Equal("planner:default", source.Name);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_now_is_read_the_next_time()
    {
        await using var server = await GraphServer.StartNew();
        server.Next("GET", "/tasks", new Fault.Status(503));

        Assert.Empty(await Channel(server).FeedbackOf("default")!.Read(Stopping));
        Assert.Empty(await Channel(Closed.Address()).FeedbackOf("default")!.Read(Stopping));
    }

    [Fact]
    public async Task What_smuggles_what_has_no_outline_and_what_has_no_plan_makes_no_task()
    {
        var channel = Channel(Closed.Address());
        foreach (var (mail, problem) in Given.Smuggling(Given.FullMail()))
            Assert.Equal(new DeliveryAnswer(MessageState.Failed, null, problem, null), await channel.Send(mail, Stopping));

        Assert.Equal("no-outline", (await channel.Send(Given.FullMail() with { Outline = null }, Stopping)).Problem);
        Assert.Equal("no-plan", (await channel.Send(Given.FullMail(mailbox: "another"), Stopping)).Problem);
        Assert.Null(channel.FeedbackOf("another"));
    }

    // Three messages: the plan has more than one page.
    private static async Task OthersWork(PlannerChannel channel)
    {
        for (var number = 2; number <= 4; number++)
            await channel.Send(Given.FullMail() with { MessageId = Other(number) }, Stopping);
    }

    private static Guid Other(int number) => new($"{number}0000000-0000-5000-8000-000000000001");

    private static PlannerChannel Channel(GraphServer server) => Channel(server.Address);

    private static PlannerChannel Channel(Uri address) => new(
        new GraphOptions { Address = new Uri(address, "v1.0"), Credential = new FixedToken() },
        new PlannerOptions { Plans = new Dictionary<string, PlanOptions> { ["default"] = new() { PlanId = "plan-1", BucketId = "bucket-1" } } });
}
