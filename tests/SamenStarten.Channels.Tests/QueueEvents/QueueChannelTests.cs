using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using SamenStarten.Channels.Queues;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Tests.Servers;

namespace SamenStarten.Channels.Tests.QueueEvents;

public sealed class QueueChannelTests
{
    private const string Oin = "00000001823288444000";

    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_becomes_an_event_with_ids_codes_and_dates()
    {
        var (account, queue) = await NewQueue();
        var mail = Given.FullMail("queue");

        var answer = await Send(account, mail);

        var received = (await queue.ReceiveMessageAsync(cancellationToken: Stopping)).Value;
        Assert.Equal(new DeliveryAnswer(MessageState.HandedOver, received.MessageId, null, null), answer);
        Assert.Equal(
            $$$"""
            {"specversion":"1.0","id":"{{{mail.MessageId:D}}}","source":"urn:nld:oin:{{{Oin}}}:systeem:samen-starten","type":"nl.reintegratie.taak-gevraagd.v1",
            "subject":"T-2026-00042","time":"2026-04-10T07:00:00Z","datacontenttype":"application/json",
            "data":{"trajectId":"{{{Given.Id(1001):D}}}","trajectnummer":"T-2026-00042","contactId":"contact-7","rol":"AftercareCoordinator","soort":"task",
            "uiterlijk":"2026-04-17","mijlpalen":["G03","G07"],"link":"{{{mail.Outline!.Link.AbsoluteUri}}}"}}
            """.ReplaceLineEndings(""),
            received.Body.ToString());
        Assert.True(received.ExpiresOn > DateTimeOffset.UtcNow.AddYears(100));
    }

    [Fact]
    public async Task Nothing_personal_is_in_it_and_the_same_message_is_the_same_event()
    {
        var (account, queue) = await NewQueue();
        var mail = Given.FullMail("queue");

        await Send(account, mail);
        await Send(account, mail with { ToAddress = "opvolger@partner.example" });

        var received = (await queue.ReceiveMessagesAsync(2, cancellationToken: Stopping)).Value;
        var text = received[0].Body.ToString();
        Assert.Equal(text, received[1].Body.ToString());
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("iemand|opvolger|Gemeente|klaar", text);
        Assert.Equal(
            ["contactId", "link", "mijlpalen", "rol", "soort", "trajectId", "trajectnummer", "uiterlijk"],
            JsonNode.Parse(text)!["data"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.True(new QueueChannel(new() { ConnectionString = account, Oin = Oin }).RepeatsSafely);
    }

    [Fact]
    public async Task A_queue_that_is_missing_is_not_made_and_everything_waits()
    {
        var (account, _) = await NewQueue();

        Assert.Equal(Waits("queue-missing"), await Send(account, Given.FullMail("queue", "another")));
        Assert.False(await new QueueClient(account, "another").ExistsAsync(Stopping));
    }

    [Fact]
    public async Task A_key_that_is_refused_and_a_server_that_is_down_have_everything_wait()
    {
        var (account, _) = await NewQueue();
        var strange = string.Join(';', account.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? $"AccountKey={Convert.ToBase64String(new byte[32])}" : part));

        Assert.Equal(Waits("queue-refused"), await Send(strange, Given.FullMail("queue")));
        Assert.Equal(Waits("unreachable"), await Send(Azurite.WithoutQueues(account), Given.FullMail("queue")));
    }

    [Fact]
    public async Task What_smuggles_and_what_has_no_outline_is_refused()
    {
        var (account, queue) = await NewQueue();
        foreach (var (mail, problem) in Given.Smuggling(Given.FullMail("queue")))
            Assert.Equal(new DeliveryAnswer(MessageState.Failed, null, problem, null), await Send(account, mail));

        Assert.Equal("no-outline", (await Send(account, Given.FullMail("queue") with { Outline = null })).Problem);
        Assert.Empty((await queue.PeekMessagesAsync(cancellationToken: Stopping)).Value);
    }

    [Theory]
    [InlineData("task", "nl.reintegratie.taak-gevraagd.v1")]
    [InlineData("document-request", "nl.reintegratie.document-gevraagd.v1")]
    [InlineData("escalation-e3", "nl.reintegratie.taak-opgeschaald.v1")]
    [InlineData("withdrawn", "nl.reintegratie.taak-ingetrokken.v1")]
    [InlineData("something-new", "nl.reintegratie.bericht-verstuurd.v1")]
    public void The_type_of_an_event_follows_the_kind_of_message(string template, string type) => Assert.Equal(type, EventType.Of(template));

    private static DeliveryAnswer Waits(string problem) => new(MessageState.Waiting, null, problem, null) { AllWait = true };

    private static Task<DeliveryAnswer> Send(string account, OutgoingMail mail) =>
        new QueueChannel(new QueueOptions { ConnectionString = account, Oin = Oin }).Send(mail, Stopping);

    private static async Task<(string Account, QueueClient Queue)> NewQueue()
    {
        var account = Azurite.NewAccount();
        var queue = new QueueClient(account, "default", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateAsync(cancellationToken: Stopping);
        return (account, queue);
    }
}
