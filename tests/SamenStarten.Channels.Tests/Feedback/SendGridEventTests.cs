using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using SamenStarten.Channels.Feedback;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Feedback;

public sealed class SendGridEventTests
{
    [Theory]
    [InlineData("processed", ReportKind.Accepted)]
    [InlineData("delivered", ReportKind.Delivered)]
    [InlineData("deferred", ReportKind.Deferred)]
    public void What_happened_becomes_a_report(string name, ReportKind kind)
    {
        var (read, report) = Read(Event(name));

        Assert.True(read);
        Assert.Equal(
            new DeliveryReport("sendgrid:b3BhcXVl", kind, Given.Id(1), "14c5d75ce93", Instant.FromUnixTimeSeconds(1775804399), null), report);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("click")]
    [InlineData("unsubscribe")]
    [InlineData("something_new")]
    public void What_says_nothing_about_delivery_is_passed_over(string name) => Assert.Equal((true, null), Read(Event(name)));

    [Theory]
    [InlineData("bounce", "5.1.1", "550 5.1.1 <ok.iemand@partner.example>: User unknown", "mailbox-unknown")]
    [InlineData("bounce", "5.0.0", "550 5.1.10 RESOLVER.ADR.RecipientNotFound", "mailbox-unknown")]
    [InlineData("bounce", "5.2.2", "552 5.2.2 Mailbox full", "mailbox-full")]
    [InlineData("bounce", "5.7.1", "550 5.7.1 Blocked", "blocked")]
    [InlineData("bounce", "5.0.0", "No reason that we know", "bounced")]
    [InlineData("bounce", "", "", "bounced")]
    [InlineData("dropped", "", "Bounced Address", "bounced-address")]
    [InlineData("dropped", "", "Spam Reporting Address", "marked-as-spam")]
    [InlineData("dropped", "", "Unsubscribed Address", "unsubscribed")]
    [InlineData("dropped", "", "Invalid", "bad-address")]
    [InlineData("dropped", "", "Recipient List over Package Quota", "dropped")]
    [InlineData("spamreport", "", "", "marked-as-spam")]
    public void Why_it_came_back_is_a_code_and_no_text(string name, string status, string reason, string problem)
    {
        var (_, report) = Read(Event(name) with { Status = status, Reason = reason });

        Assert.Equal((ReportKind.Bounced, problem), (report!.Kind, report.Problem));
    }

    [Theory]
    [InlineData("blocked", null, "blocked")]
    [InlineData("bounce", "Invalid Address", "mailbox-unknown")]
    [InlineData("bounce", "Reputation", "blocked")]
    [InlineData("bounce", "Unclassified", "bounced")]
    public void Where_the_status_does_not_tell_SendGrids_own_class_does(string type, string? classification, string problem)
    {
        var (_, report) = Read(Event("bounce") with { Status = "5.0.0", Type = type, Classification = classification });

        Assert.Equal(problem, report!.Problem);
    }

    [Fact]
    public void Nothing_of_the_address_or_the_text_stays()
    {
        var (_, report) = Read(Event("bounce") with { Status = "5.1.1", Reason = "550 5.1.1 <ok.iemand@partner.example>: User unknown" });

        Assert.DoesNotMatch("partner|iemand|User", report!.ToString());
    }

    [Fact]
    public void A_message_that_does_not_name_itself_is_found_by_what_SendGrid_calls_it()
    {
        Assert.Equal((null, "14c5d75ce93"), Ids(Event("delivered") with { Message = null }));
        Assert.Equal((null, "14c5d75ce93"), Ids(Event("delivered") with { Message = "8A6C9D10-3E4F-4B1A-9C55-1F6F5F2A7C01" }));
        Assert.Equal((Given.Id(1), null), Ids(Event("delivered") with { ProviderMessage = null }));
    }

    [Fact]
    public void An_event_about_no_message_or_without_an_id_of_its_own_cannot_be_read()
    {
        Assert.False(Read(Event("delivered") with { Message = null, ProviderMessage = null }).Read);
        Assert.False(Read(Event("delivered") with { Id = null }).Read);
        Assert.False(Read(Event("delivered") with { Id = new string('x', 201) }).Read);
        Assert.False(Read(Event("delivered") with { Id = "a\nb" }).Read);
        Assert.False(Read(Event("delivered") with { Timestamp = -1 }).Read);
        Assert.False(Read(Event("delivered") with { Timestamp = long.MaxValue }).Read);
    }

    [Fact]
    public void Half_a_character_is_no_text() => Assert.False(Read("""{"event":"\ud800"}""").Read);

    private static Sample Event(string name) => new(name, "b3BhcXVl", 1775804399, Given.Id(1).ToString("D"), "14c5d75ce93.dfd.filter0001.16648.0");

    private static (Guid?, string?) Ids(Sample sample) => Read(sample).Report is { } report ? (report.MessageId, report.ProviderId) : default;

    private static (bool Read, DeliveryReport? Report) Read(Sample sample) => Read(sample.ToJson());

    private static (bool Read, DeliveryReport? Report) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return SendGridEvent.Read(document.RootElement);
    }

    private sealed record Sample(string Name, string? Id, long Timestamp, string? Message, string? ProviderMessage)
    {
        public string? Status { get; init; }

        public string? Reason { get; init; }

        public string? Type { get; init; }

        public string? Classification { get; init; }

        public string ToJson() => new JsonObject
        {
            ["email"] = "ok.iemand@partner.example",
            ["event"] = Name,
            ["timestamp"] = Timestamp,
            ["sg_event_id"] = Id,
            ["sg_message_id"] = ProviderMessage,
            [SendGridEvent.MessageArgument] = Message,
            ["category"] = new JsonArray("taken"),
            ["status"] = Status,
            ["reason"] = Reason,
            ["type"] = Type,
            ["bounce_classification"] = Classification,
        }.ToJsonString();
    }
}
