using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using SamenStarten.Channels.SendGrid;
using SamenStarten.Channels.Tests.ProviderServers;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.SendGridDelivery;

public sealed class SendGridChannelTests
{
    [Fact]
    public async Task A_mail_is_handed_over_with_its_headers_and_both_its_texts()
    {
        await using var server = await SendGridServer.StartNew();
        var mail = Given.FullMail();

        var answer = await Send(server, mail);

        Assert.Equal(new DeliveryAnswer(MessageState.HandedOver, "sg-1", null, null), answer);
        var received = Assert.Single(server.Mails);
        Assert.Equal(
            """{"email":"samenstarten@gemeente.example","name":"Gemeente Voorbeeld"}""", Sorted(received["from"]));
        Assert.Equal("antwoord@gemeente.example", (string?)received["reply_to"]!["email"]);
        Assert.Equal(mail.Subject, (string?)received["subject"]);
        Assert.Equal($"<{mail.MessageId:D}@gemeente.example>", (string?)received["headers"]!["Message-ID"]);
        Assert.Equal("auto-generated", (string?)received["headers"]!["Auto-Submitted"]);
        Assert.Equal(["text/plain", "text/html"], received["content"]!.AsArray().Select(part => (string)part!["type"]!));
        Assert.Equal([mail.Text, mail.Html], received["content"]!.AsArray().Select(part => (string)part!["value"]!));
        var attachment = Assert.Single(received["attachments"]!.AsArray())!;
        Assert.Equal("text/calendar", (string?)attachment["type"]);
        Assert.Equal(mail.Calendar, Encoding.UTF8.GetString(Convert.FromBase64String((string)attachment["content"]!)));
    }

    [Fact]
    public async Task Our_id_is_all_that_comes_back_and_a_partner_is_not_followed()
    {
        await using var server = await SendGridServer.StartNew();
        var mail = Given.Mail();

        await Send(server, mail);

        var received = Assert.Single(server.Mails);
        var envelope = Assert.Single(received["personalizations"]!.AsArray())!;
        Assert.Equal($$"""{"samen-starten-message":"{{mail.MessageId:D}}"}""", envelope["custom_args"]!.ToJsonString());
        Assert.Equal($$"""[{"email":"{{mail.ToAddress}}"}]""", envelope["to"]!.ToJsonString());
        Assert.All(received["tracking_settings"]!.AsObject(), setting => Assert.False((bool)setting.Value!["enable"]!));
        Assert.False((bool)received["tracking_settings"]!["click_tracking"]!["enable_text"]!);
        Assert.Null(received["attachments"]);
    }

    [Theory]
    [InlineData(401, "sign-in-refused")]
    [InlineData(403, "sender-refused")]
    [InlineData(404, "server-refused")]
    [InlineData(307, "server-refused")]
    [InlineData(429, "too-many")]
    [InlineData(503, "unavailable")]
    public async Task What_is_about_SendGrid_or_our_settings_has_every_mail_wait(int status, string problem)
    {
        await using var server = await SendGridServer.StartNew();
        server.Next("POST", SendGridServer.Path, new Fault.Status(status));

        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, problem, null) { AllWait = true }, await Send(server));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task It_waits_as_long_as_SendGrid_asks()
    {
        await using var server = await SendGridServer.StartNew();
        server.Next("POST", SendGridServer.Path, new Fault.Status(429, ("Retry-After", "7")));
        server.Next("POST", SendGridServer.Path, new Fault.Status(
            429, ("Date", "Fri, 10 Apr 2026 07:00:00 GMT"), ("X-RateLimit-Reset", $"{Instant.FromUtc(2026, 4, 10, 7, 2).ToUnixTimeSeconds()}")));

        Assert.Equal(Duration.FromSeconds(7), (await Send(server)).RetryAfter);
        Assert.Equal(Duration.FromMinutes(2), (await Send(server)).RetryAfter);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    public async Task What_is_about_this_mail_fails_it(int status)
    {
        await using var server = await SendGridServer.StartNew();
        server.Next("POST", SendGridServer.Path, new Fault.Status(status));

        Assert.Equal(new DeliveryAnswer(MessageState.Failed, null, "message-refused", null), await Send(server));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task An_error_from_behind_the_door_leaves_the_mail_unknown(int status)
    {
        await using var server = await SendGridServer.StartNew();
        server.Next("POST", SendGridServer.Path, new Fault.Status(status));

        Assert.Equal(new DeliveryAnswer(MessageState.Unknown, null, "server-error", null), await Send(server));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_the_mail_unknown_and_it_is_not_sent_again()
    {
        await using var server = await SendGridServer.StartNew();
        var channel = new SendGridChannel(Options(server.Address));
        await channel.Send(Given.Mail(), TestContext.Current.CancellationToken);
        Fault[] breaks = [new Fault.CutBefore(), new Fault.CutAfter()];
        foreach (var fault in breaks)
        {
            server.Next("POST", SendGridServer.Path, fault);
            Assert.Equal(
                new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null),
                await channel.Send(Given.Mail(), TestContext.Current.CancellationToken));
        }

        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(2, server.Mails.Count);
        Assert.False(channel.RepeatsSafely);
    }

    [Fact]
    public async Task Silence_leaves_the_mail_unknown()
    {
        await using var server = await SendGridServer.StartNew();
        server.Next("POST", SendGridServer.Path, new Fault.Silence());

        var answer = await new SendGridChannel(Options(server.Address) with { Timeout = TimeSpan.FromSeconds(1) })
            .Send(Given.Mail(), TestContext.Current.CancellationToken);

        Assert.Equal(new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null), answer);
    }

    [Fact]
    public async Task Mail_waits_for_a_server_that_is_down_or_cannot_be_found()
    {
        var unreachable = new DeliveryAnswer(MessageState.Waiting, null, "unreachable", null) { AllWait = true };

        Assert.Equal(unreachable, await Send(Closed.Address(), Given.Mail()));
        Assert.Equal(unreachable, await Send(new Uri("https://sendgrid.invalid"), Given.Mail()));
    }

    [Fact]
    public async Task Stopping_before_anything_went_leaves_the_mail_waiting() => Assert.Equal(
        new DeliveryAnswer(MessageState.Waiting, null, "stopped", null),
        await new SendGridChannel(Options(Closed.Address())).Send(Given.Mail(), new CancellationToken(canceled: true)));

    [Fact]
    public async Task What_smuggles_a_header_or_an_address_is_refused_before_connecting()
    {
        foreach (var (mail, problem) in Given.Smuggling(Given.Mail()))
            Assert.Equal(new DeliveryAnswer(MessageState.Failed, null, problem, null), await Send(Closed.Address(), mail));
    }

    private static string Sorted(JsonNode? node) =>
        new JsonObject(node!.AsObject().OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))).ToJsonString();

    private static Task<DeliveryAnswer> Send(SendGridServer server, OutgoingMail? mail = null) => Send(server.Address, mail ?? Given.Mail());

    private static Task<DeliveryAnswer> Send(Uri address, OutgoingMail mail) =>
        new SendGridChannel(Options(address)).Send(mail, TestContext.Current.CancellationToken);

    private static SendGridOptions Options(Uri address) => new() { ApiKey = "SG.key", Address = address };
}
