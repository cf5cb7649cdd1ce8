using System.Net;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using SamenStarten.Channels.Feedback;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Api;

/// <summary>The door at which SendGrid tells what became of mails.</summary>
public sealed class MailReportsTests : IDisposable
{
    private const string Path = "/v1/terugmeldingen/sendgrid";
    private const string Address = "iemand@partner.example";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task A_call_that_is_signed_changes_the_message_and_makes_its_contact_doubtful()
    {
        await using var host = ARegion();
        using var client = host.CreateClient();
        var message = await Sent(host);

        Assert.Equal(HttpStatusCode.NoContent, await Call(client, Bounce()));

        var found = (await host.Region.Store.Messages.Find(message.Id))!;
        Assert.Equal((MessageState.Bounced, "mailbox-unknown"), (found.State, found.Problem));
        Assert.Equal(message.ContactId, Assert.Single(await host.Region.Store.Directory.Doubtful()).Id);
        Assert.Equal(new TakenReport("sendgrid", ReportKind.Bounced, true, "mailbox-unknown", (await LastReport(host))!.TakenAt), await LastReport(host));
    }

    [Fact]
    public async Task The_same_call_again_changes_nothing()
    {
        await using var host = ARegion();
        using var client = host.CreateClient();
        var message = await Sent(host);
        await Call(client, Bounce());
        var before = (await LastReport(host), await host.Region.Store.Messages.Find(message.Id));
        await host.Region.Store.Directory.Confirm(message.ContactId, new LocalDate(2026, 1, 12));

        Assert.Equal(HttpStatusCode.NoContent, await Call(client, Bounce()));

        Assert.Empty(await host.Region.Store.Directory.Doubtful());
        Assert.Equal(before.Item1, await LastReport(host));
        Assert.Equal(before.Item2!.StateAt, (await host.Region.Store.Messages.Find(message.Id))!.StateAt);
    }

    [Theory]
    [InlineData("webhook-forged")]
    [InlineData("webhook-unsigned")]
    [InlineData("webhook-too-old")]
    [InlineData("webhook-from-the-future")]
    [InlineData("webhook-unreadable")]
    public async Task A_call_that_is_not_believed_changes_nothing_and_is_in_the_log_by_its_code_alone(string code)
    {
        var log = new KeptLog();
        await using var host = ARegion().Logging(log);
        using var client = host.CreateClient();
        var message = await Sent(host);

        var status = code switch
        {
            "webhook-forged" => await Call(client, Bounce(), signed: Bounce("anders")),
            "webhook-unsigned" => await Call(client, Bounce(), signed: null, isSigned: false),
            "webhook-too-old" => await Call(client, Bounce(), minutesAgo: 6),
            "webhook-from-the-future" => await Call(client, Bounce(), minutesAgo: -6),
            _ => await Call(client, Bounce()[..^5]),
        };

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(MessageState.HandedOver, (await host.Region.Store.Messages.Find(message.Id))!.State);
        Assert.Empty(await host.Region.Store.Directory.Doubtful());
        Assert.Null(await LastReport(host));
        Assert.Contains(log.Lines, line => line.EndsWith($": {code}", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(Address, StringComparison.Ordinal) || line.Contains("provider-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_larger_than_any_that_is_sent_is_not_read()
    {
        await using var host = ARegion();
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Call(client, new string(' ', EventWebhook.MostBytes) + Bounce()));
    }

    [Fact]
    public async Task Where_no_key_is_configured_there_is_no_door()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, await Call(client, Bounce()));
    }

    [Fact]
    public async Task Looking_at_the_door_shows_nothing()
    {
        await using var host = ARegion();
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.Get(Path)).StatusCode);
    }

    private WebHostOf ARegion() => WebHostOf.ARegion(("Region:Mail:Webhook:PublicKey", Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo())));

    private static Task<TakenReport?> LastReport(WebHostOf host) => host.Region.Store.Messages.LastReport();

    private static string Bounce(string text = "unknown") =>
        $$"""[{"email":"{{Address}}","event":"bounce","sg_event_id":"event-1","sg_message_id":"provider-1.filter-1","timestamp":1768208400,"status":"5.1.1","reason":"550 5.1.1 {{text}} {{Address}}"}]""";

    /// <summary>A mail that SendGrid took, of somebody on whom nothing else waits.</summary>
    private static async Task<Message> Sent(WebHostOf host)
    {
        using var program = host.Program(Scopes.Messages, Scopes.ReadTrajectories);
        var trajectory = Guid.Parse(await program.Begin());
        var (store, now) = (host.Region.Store, SystemClock.Instance.GetCurrentInstant());
        var contact = (await store.Directory.All())[0].Contact;
        var message = new Message(
            Guid.NewGuid(), trajectory, Guid.NewGuid(), host.Region.Senders.All[0].Id, contact.Id, contact.Role, "task", 1, now, now + Duration.FromDays(1),
            new MessageArguments("2601-001", null, null, null, ["G01"], "0405"), MessageState.Waiting, now, 0, null, null);
        await store.Messages.Write(message, message.StepId, now);
        await store.Messages.BeginSending(message.Id, now);
        await store.Messages.Finish(message.Id, new DeliveryAnswer(MessageState.HandedOver, "provider-1", null, null), now);
        return message;
    }

    /// <param name="signed">What the signature is of, when that isn't the body.</param>
    private async Task<HttpStatusCode> Call(HttpClient client, string body, string? signed = null, bool isSigned = true, int minutesAgo = 0)
    {
        var timestamp = (SystemClock.Instance.GetCurrentInstant() - Duration.FromMinutes(minutesAgo)).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (isSigned)
        {
            var signature = _key.SignData(Encoding.UTF8.GetBytes(timestamp + (signed ?? body)), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            request.Headers.Add(EventWebhook.SignatureHeader, Convert.ToBase64String(signature));
            request.Headers.Add(EventWebhook.TimestampHeader, timestamp);
        }

        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
