using System.Text;
using NodaTime;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Tests.ProviderServers;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.GraphDelivery;

public sealed class GraphMailChannelTests
{
    private const string Messages = "/messages";

    private const string Sending = "/send";

    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_is_written_and_then_sent()
    {
        await using var server = await GraphServer.StartNew();
        var mail = Given.FullMail();

        var answer = await Channel(server).Send(mail, Stopping);

        Assert.Equal(new DeliveryAnswer(MessageState.HandedOver, "mail-1", null, null), answer);
        var sent = Assert.Single(server.Exchange.Sent);
        Assert.Equal((mail.Subject, $"<{mail.MessageId:D}@gemeente.example>"), ((string?)sent["subject"], (string?)sent["internetMessageId"]));
        Assert.Equal(("html", mail.Html), ((string?)sent["body"]!["contentType"], (string?)sent["body"]!["content"]));
        Assert.Equal(mail.ToAddress, (string?)Assert.Single(sent["toRecipients"]!.AsArray())!["emailAddress"]!["address"]);
        Assert.Equal(mail.ReplyTo, (string?)Assert.Single(sent["replyTo"]!.AsArray())!["emailAddress"]!["address"]);
        Assert.Equal(("Gemeente Voorbeeld", mail.FromAddress), ((string?)sent["from"]!["emailAddress"]!["name"], (string?)sent["from"]!["emailAddress"]!["address"]));
        var attachment = Assert.Single(sent["attachments"]!.AsArray())!;
        Assert.Equal("text/calendar", (string?)attachment["contentType"]);
        Assert.Equal(mail.Calendar, Encoding.UTF8.GetString(Convert.FromBase64String((string)attachment["contentBytes"]!)));
        Assert.Equal(
            ["GET /v1.0/users/samenstarten@gemeente.example/messages", "POST /v1.0/users/samenstarten@gemeente.example/messages",
             "POST /v1.0/users/samenstarten@gemeente.example/messages/mail-1/send"],
            server.Requests);
    }

    [Fact]
    public async Task Without_a_page_the_text_goes()
    {
        await using var server = await GraphServer.StartNew();

        await Channel(server).Send(Given.Mail(), Stopping);

        var sent = Assert.Single(server.Exchange.Sent);
        Assert.Equal(("text", Given.Mail().Text), ((string?)sent["body"]!["contentType"], (string?)sent["body"]!["content"]));
        Assert.Null(sent["attachments"]);
    }

    [Fact]
    public async Task A_mail_of_which_the_answer_was_lost_turns_out_to_be_sent_and_goes_once()
    {
        await using var server = await GraphServer.StartNew();
        var channel = Channel(server);
        var mail = Given.Mail();
        server.Next("POST", Sending, new Fault.CutAfter());

        var lost = await channel.Send(mail, Stopping);
        var asked = await channel.WhatBecameOf(mail.MessageId, Given.Sender, Stopping);
        var again = await channel.Send(mail, Stopping);

        Assert.Equal(new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null), lost);
        Assert.Equal(new DeliveryAnswer(MessageState.HandedOver, "mail-1", null, null), asked);
        Assert.Equal(asked, again);
        Assert.Single(server.Exchange.Sent);
        Assert.Empty(server.Exchange.Drafts);
    }

    [Fact]
    public async Task A_mail_that_did_not_get_there_turns_out_not_to_be_sent_and_goes_then()
    {
        await using var server = await GraphServer.StartNew();
        var channel = Channel(server);
        var mail = Given.Mail();
        server.Next("POST", Sending, new Fault.CutBefore());

        Assert.Equal(MessageState.Unknown, (await channel.Send(mail, Stopping)).State);
        Assert.Equal(
            new DeliveryAnswer(MessageState.Waiting, null, "never-sent", null), await channel.WhatBecameOf(mail.MessageId, Given.Sender, Stopping));
        Assert.Equal(MessageState.HandedOver, (await channel.Send(mail, Stopping)).State);

        Assert.Single(server.Exchange.Sent);
        Assert.Empty(server.Exchange.Drafts);
    }

    [Fact]
    public async Task A_draft_that_was_left_goes_to_whoever_fills_the_role_now()
    {
        await using var server = await GraphServer.StartNew();
        var channel = Channel(server);
        server.Next("POST", Messages, new Fault.CutAfter());

        var first = await channel.Send(Given.Mail(), Stopping);
        var second = await channel.Send(Given.Mail("opvolger@partner.example"), Stopping);

        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, "no-answer", null) { AllWait = true }, first);
        Assert.Equal(MessageState.HandedOver, second.State);
        var sent = Assert.Single(server.Exchange.Sent);
        Assert.Equal("opvolger@partner.example", (string?)Assert.Single(sent["toRecipients"]!.AsArray())!["emailAddress"]!["address"]);
        Assert.Empty(server.Exchange.Drafts);
    }

    [Fact]
    public async Task Of_what_was_never_heard_of_nothing_was_sent()
    {
        await using var server = await GraphServer.StartNew();

        Assert.Equal(MessageState.Waiting, (await Channel(server).WhatBecameOf(Given.Id(1), Given.Sender, Stopping))!.State);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(401)]
    public async Task Who_cannot_be_asked_now_is_asked_later(int status)
    {
        await using var server = await GraphServer.StartNew();
        server.Next("GET", Messages, new Fault.Status(status));

        Assert.Null(await Channel(server).WhatBecameOf(Given.Id(1), Given.Sender, Stopping));
        Assert.Null(await new GraphMailChannel(Options(Closed.Address())).WhatBecameOf(Given.Id(1), Given.Sender, Stopping));
    }

    [Theory]
    [InlineData("GET", Messages)]
    [InlineData("POST", Messages)]
    [InlineData("POST", Sending)]
    public async Task Everything_waits_as_long_as_Graph_asks_and_nothing_is_repeated(string method, string at)
    {
        await using var server = await GraphServer.StartNew();
        server.Next(method, at, new Fault.Status(429, ("Retry-After", "12")));

        var answer = await Channel(server).Send(Given.Mail(), Stopping);

        Assert.Equal(
            new DeliveryAnswer(MessageState.Waiting, null, "too-many", null) { AllWait = true, RetryAfter = Duration.FromSeconds(12) }, answer);
        Assert.Equal(server.Requests.Distinct(), server.Requests);
        Assert.Empty(server.Exchange.Sent);
    }

    [Theory]
    [InlineData(401, MessageState.Waiting, "sign-in-refused")]
    [InlineData(403, MessageState.Waiting, "sender-refused")]
    [InlineData(404, MessageState.Waiting, "server-refused")]
    [InlineData(503, MessageState.Waiting, "unavailable")]
    [InlineData(500, MessageState.Unknown, "server-error")]
    [InlineData(504, MessageState.Unknown, "server-error")]
    [InlineData(400, MessageState.Failed, "message-refused")]
    public async Task What_a_refusal_of_the_sending_means(int status, MessageState state, string problem)
    {
        await using var server = await GraphServer.StartNew();
        server.Next("POST", Sending, new Fault.Status(status));

        Assert.Equal(
            new DeliveryAnswer(state, null, problem, null) { AllWait = state == MessageState.Waiting },
            await Channel(server).Send(Given.Mail(), Stopping));
    }

    [Fact]
    public async Task An_error_while_it_is_written_leaves_the_mail_waiting_since_a_draft_is_not_sent()
    {
        await using var server = await GraphServer.StartNew();
        server.Next("POST", Messages, new Fault.Status(500));

        Assert.Equal(
            new DeliveryAnswer(MessageState.Waiting, null, "server-error", null) { AllWait = true },
            await Channel(server).Send(Given.Mail(), Stopping));
    }

    [Fact]
    public async Task Silence_leaves_the_mail_unknown()
    {
        await using var server = await GraphServer.StartNew();
        var impatient = new GraphMailChannel(Options(server.Address) with { Timeout = TimeSpan.FromSeconds(2) });
        server.Next("POST", Sending, new Fault.Silence());

        Assert.Equal(new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null), await impatient.Send(Given.Mail(), Stopping));
    }

    [Fact]
    public async Task Mail_waits_for_a_server_that_is_down_and_for_an_identity_that_is_refused()
    {
        Assert.Equal(
            new DeliveryAnswer(MessageState.Waiting, null, "unreachable", null) { AllWait = true },
            await new GraphMailChannel(Options(Closed.Address())).Send(Given.Mail(), Stopping));
        Assert.Equal(
            new DeliveryAnswer(MessageState.Waiting, null, "sign-in-refused", null) { AllWait = true },
            await new GraphMailChannel(Options(Closed.Address()) with { Credential = new RefusedToken() }).Send(Given.Mail(), Stopping));
    }

    [Fact]
    public async Task What_smuggles_a_header_or_an_address_is_refused_before_connecting()
    {
        foreach (var (mail, problem) in Given.Smuggling(Given.Mail()))
        {
            Assert.Equal(
                new DeliveryAnswer(MessageState.Failed, null, problem, null),
                await new GraphMailChannel(Options(Closed.Address())).Send(mail, Stopping));
        }
    }

    private static GraphMailChannel Channel(GraphServer server) => new(Options(server.Address));

    private static GraphOptions Options(Uri address) => new() { Address = new Uri(address, "v1.0"), Credential = new FixedToken() };
}
