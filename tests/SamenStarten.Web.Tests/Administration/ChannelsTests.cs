using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Administration;

/// <summary>How an administrator sees whether mail leaves and arrives.</summary>
public sealed class ChannelsTests
{
    private const string Channels = "/beheer/kanalen";
    private const string Test = $"{Channels}?handler=Test";
    private const string Sender = "pickup:default";

    [Fact]
    public async Task A_sender_that_is_in_trouble_says_why_in_words()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);
        var (messages, now) = (host.Region.Store.Messages, host.Region.Clock.GetCurrentInstant());
        var (waits, unknown) = (Mail(now), Mail(now));
        foreach (var (message, answer) in new[]
        {
            (waits, new DeliveryAnswer(MessageState.Waiting, null, "sign-in-refused", now + Duration.FromMinutes(4)) { AllWait = true }),
            (unknown, new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null)),
        })
        {
            await messages.Write(message, message.StepId, now);
            await messages.BeginSending(message.Id, now);
            await messages.Finish(message.Id, answer, now);
        }

        await browser.Open(Channels);

        Assert.Matches(@"Staat stil tot ma 12 jan\.? 2026 om 10:04", browser.Shown);
        Assert.Contains("<strong>1</strong> wachten", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("<strong>1</strong> onbekend", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("niemand weet of het bericht weg is", browser.Shown, StringComparison.Ordinal);
        var figures = await host.Looking(Roles.Administrator).GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("samenstarten_sender_waiting{sender=\"pickup:default\"} 1\n", figures, StringComparison.Ordinal);
        Assert.Contains("samenstarten_sender_unknown{sender=\"pickup:default\"} 1\n", figures, StringComparison.Ordinal);
        Assert.Contains("samenstarten_sender_paused{sender=\"pickup:default\"} 1\n", figures, StringComparison.Ordinal);
        Assert.Contains("samenstarten_doubtful_contacts 0\n", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_sender_that_was_taken_out_of_configuration_is_seen()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);
        var message = Mail(host.Region.Clock.GetCurrentInstant()) with { Sender = "smtp:vorige" };
        await host.Region.Store.Messages.Write(message, message.StepId, message.CreatedAt);

        await browser.Open(Channels);

        Assert.Contains("smtp:vorige", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Deze afzender staat niet meer in de configuratie", browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_mail_goes_at_once_and_leaves_no_message()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);

        Assert.StartsWith(Channels, await Try(browser, ("afzender", Sender), ("adres", "beheer@gemeente.example")), StringComparison.Ordinal);
        await browser.Open(Channels);

        Assert.Contains("Gemeente Voorbeeld: het kanaal nam het proefbericht aan.", browser.Shown, StringComparison.Ordinal);
        var mail = await File.ReadAllTextAsync(Assert.Single(MailsOf(host)), TestContext.Current.CancellationToken);
        Assert.Contains("To: beheer@gemeente.example", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: Proefbericht", mail, StringComparison.Ordinal);
        Assert.Empty(await host.Region.Store.Messages.Count(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true, "Alle uitgaande mail staat stil: er is geen proefbericht verstuurd.")]
    [InlineData(false, "Er wordt proefgedraaid: er is geen proefbericht verstuurd.")]
    public async Task While_nothing_may_leave_no_test_mail_leaves(bool isStopped, string said)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);
        await host.Region.Region.Outgoing.Set(new OutgoingSwitch(isStopped, !isStopped, isStopped ? "Storing" : null), TestContext.Current.CancellationToken);

        await Try(browser, ("afzender", Sender), ("adres", "beheer@gemeente.example"));
        await browser.Open(Channels);

        Assert.Contains(said, browser.Shown, StringComparison.Ordinal);
        Assert.Empty(MailsOf(host));
    }

    [Theory]
    [InlineData(Sender, "", "Vul in waar het proefbericht heen gaat.")]
    [InlineData(Sender, "geen adres", "Het adres is geen e-mailadres.")]
    [InlineData(Sender, "een@gemeente.example, twee@gemeente.example", "Het adres is geen e-mailadres.")]
    [InlineData(Sender, "een@gemeente.example\r\nBcc: twee@gemeente.example", "Het adres is geen e-mailadres.")]
    [InlineData("smtp:nergens", "beheer@gemeente.example", "Kies een afzender die mail verstuurt.")]
    public async Task What_cannot_be_sent_is_refused_with_a_sentence(string sender, string address, string sentence)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);

        Assert.Equal("OK", await Try(browser, ("afzender", sender), ("adres", address)));

        Assert.Contains(sentence, browser.Shown, StringComparison.Ordinal);
        Assert.Empty(MailsOf(host));
    }

    [Theory]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Partner)]
    public async Task It_is_for_administrators_alone(string role)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(role, "nobody");

        Assert.NotEqual(HttpStatusCode.OK, (await client.Get(Channels)).StatusCode);
    }

    [Fact]
    public async Task Trying_too_often_is_refused()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);
        var answers = new List<string>();
        for (var i = 0; i < 11; i++)
        {
            answers.Add(await Try(browser, ("afzender", Sender), ("adres", "")));
        }

        Assert.Equal("TooManyRequests", answers[^1]);
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Channels));
    }

    [Fact]
    public async Task A_contact_whose_mail_came_back_is_listed_with_why_and_what_went_to_the_deputy()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);
        var (store, now) = (host.Region.Store, host.Region.Clock.GetCurrentInstant());
        var card = (await store.Directory.All(TestContext.Current.CancellationToken))[0];
        var deputy = card.Contact with { Id = "deputy", Address = "deputy@alkmaar.example", DeputyId = null };
        var contact = card.Contact with { DeputyId = deputy.Id };
        await store.Directory.Apply(new DirectoryChange([card with { Contact = contact }, new ContactCard(deputy, [], [])], [], []));
        var message = Mail(now) with { ContactId = contact.Id };
        foreach (var written in new[] { message, message with { Id = Feedback.AskOfDeputy(message.Id), ContactId = deputy.Id } })
        {
            await store.Messages.Write(written, written.StepId, now);
        }

        await store.Directory.Doubt(contact.Id, "mailbox-full", now);

        await browser.Open("/beheer");

        Assert.Contains("De mailbox is vol.", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("1 bericht gevraagd", browser.Shown, StringComparison.Ordinal);
        Assert.Contains($", {contact.Id}<", browser.Shown, StringComparison.Ordinal);
    }

    private static async Task<Browser> Administrator(WebHostOf host)
    {
        var browser = new Browser(host);
        await browser.As(Roles.Administrator);
        return browser;
    }

    private static async Task<string> Try(Browser browser, params (string Name, string Value)[] fields)
    {
        await browser.Open(Channels);
        return await browser.Press(Test, fields);
    }

    private static string[] MailsOf(WebHostOf host) =>
        Directory.GetFiles(host.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.IWebHostEnvironment>().ContentRootPath, "*.eml", SearchOption.AllDirectories);

    private static Message Mail(Instant now) => new(
        Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Sender, "contact", "Lead", "task", 1, now, now,
        new MessageArguments("2601-001", null, null, null, ["G01"], "0405"), MessageState.Waiting, now, 0, null, null);
}
