using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Attacks;

/// <summary>The links in mails: forged, somebody else's, sent again, opened by a program, too old.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task A_link_that_we_did_not_make_is_not_found_and_takes_nothing()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var mails = await Mails(host);
        var (mine, other) = (mails[0], mails.First(m => m.ContactId != mails[0].ContactId));
        var code = host.Region.Links.Code(mine.Id, mine.ContactId);
        string[] forged =
        [
            $"/t/{mine.Id}.{(code[0] == 'A' ? 'B' : 'A')}{code[1..]}", $"/t/{mine.Id}.{code[..^1]}", $"/t/{mine.Id}.", $"/t/{mine.Id}", $"/t/{Guid.NewGuid()}.{code}", "/t/iets",
            $"/t/{other.Id}.{code}", $"/t/{mine.Id}.{host.Region.Links.Code(mine.Id, other.ContactId)}", $"/t/{mine.Id}.{host.Region.Links.Code(other.Id, other.ContactId)}",
        ];
        using var browser = new Browser(host);
        await browser.Open(Link(host, mine));
        var before = await Everything.Of(host.Region);

        foreach (var link in forged)
        {
            Assert.Equal(HttpStatusCode.NotFound, await browser.Open(link));
            await browser.Open(Link(host, mine));
            Assert.Equal("NotFound", await browser.Press(link, ("mijlpaal", mine.Arguments.Lines[0]), ("wat", "gedaan")));
        }

        Assert.Equal(before, await Everything.Of(host.Region));
    }

    [Fact]
    public async Task A_link_opens_one_task_and_no_milestone_of_another()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var mails = await Mails(host);
        var mine = mails[0];
        var elsewhere = host.Region.Files.Workflow.Milestones.First(m => !mails.Where(x => x.ContactId == mine.ContactId).Any(x => x.Arguments.Lines.Contains(m.Id)));
        using var browser = new Browser(host);
        var before = await Everything.Of(host.Region);

        await browser.Fill(Link(host, mine), ("mijlpaal", elsewhere.Id), ("wat", "gedaan"));

        Assert.Equal(before, await Everything.Of(host.Region));
    }

    [Fact]
    public async Task A_form_that_is_sent_again_is_one_deed()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var (mail, milestone) = await SomethingToDo(host);
        using var browser = new Browser(host);
        var id = Guid.NewGuid().ToString();
        await browser.Fill(Link(host, mail), ("opdrachtId", id), ("mijlpaal", milestone), ("wat", "niet-voor-mij"));
        var once = await Everything.Of(host.Region);

        await browser.Fill(Link(host, mail), ("opdrachtId", id), ("mijlpaal", milestone), ("wat", "niet-voor-mij"));
        Assert.Equal(once, await Everything.Of(host.Region));

        // The log did change by the first.
        Assert.Contains(once, line => line.Contains(mail.ContactId, StringComparison.Ordinal) && line.Contains(milestone, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scanner_that_opens_every_link_changes_nothing()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var mails = await Mails(host);
        using var scanner = host.CreateClient();
        var before = await Everything.Of(host.Region);
        Assert.NotEmpty(mails);

        foreach (var mail in mails)
        {
            foreach (var handler in new[] { "", "?handler=Who", "?handler=Renew", "?wat=gedaan&mijlpaal=" + mail.Arguments.Lines.FirstOrDefault() })
            {
                using var head = new HttpRequestMessage(HttpMethod.Head, Link(host, mail) + handler);
                Assert.Equal(HttpStatusCode.OK, (await scanner.SendAsync(head)).StatusCode);
                Assert.Equal(HttpStatusCode.OK, (await scanner.Get(Link(host, mail) + handler)).StatusCode);
            }
        }

        Assert.Equal(before, await Everything.Of(host.Region));
    }

    [Fact]
    public async Task Whom_it_is_about_is_shown_on_asking_and_written_down()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var (mail, _) = await SomethingToDo(host);
        using var browser = new Browser(host);
        await browser.Open(Link(host, mail));
        Assert.DoesNotContain(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        var person = (await host.Region.Store.Persons.PersonOf(mail.TrajectoryId))!.Value;
        var before = (await host.Region.Store.Persons.ReadingsOf(person)).Length;

        await browser.Press(Link(host, mail) + "?handler=Who");

        Assert.Contains(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        Assert.Equal(before + 1, (await host.Region.Store.Persons.ReadingsOf(person)).Length);
    }

    [Fact]
    public async Task A_link_that_expired_takes_nothing_and_gives_one_new_mail_a_day_to_the_same_mailbox()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var (mail, milestone) = await SomethingToDo(host);
        var time = host.Services.GetRequiredService<DemoTime>();
        await time.MoveTo(mail.CreatedAt + Duration.FromDays(91));
        using var browser = new Browser(host);
        var before = await Everything.Of(host.Region);
        await browser.Fill(Link(host, mail), ("mijlpaal", milestone), ("wat", "gedaan"));
        Assert.Equal(before, await Everything.Of(host.Region));
        var known = (await host.Region.Store.Messages.Of(mail.TrajectoryId)).Select(m => m.Id).ToHashSet();

        for (var i = 0; i < 3; i++)
        {
            await browser.Fill(Link(host, mail));
            await browser.Press(Link(host, mail) + "?handler=Renew");
        }

        await time.MoveTo(mail.CreatedAt + Duration.FromDays(91) + Duration.FromMinutes(1));
        var renewed = Assert.Single(await host.Region.Store.Messages.Of(mail.TrajectoryId), m => !known.Contains(m.Id));
        Assert.Equal((mail.ContactId, MessageState.HandedOver), (renewed.ContactId, renewed.State));
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Link(host, renewed)));
        Assert.Contains("Gedaan", browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_works_is_not_renewed()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var (mail, _) = await SomethingToDo(host);
        using var browser = new Browser(host);
        await browser.Open(Link(host, mail));
        var before = await Everything.Of(host.Region);

        await browser.Press(Link(host, mail) + "?handler=Renew");

        Assert.Equal(before, await Everything.Of(host.Region));
    }

    [Fact]
    public async Task A_question_reaches_the_lead_who_reads_it_on_asking_and_that_is_written_down()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var (mail, milestone) = await SomethingToDo(host);
        using var partner = new Browser(host);
        await partner.Fill(Link(host, mail), ("mijlpaal", milestone), ("wat", "vraag"), ("vraag", "Wie belt er <b>vandaag</b>?"));
        var question = (await host.Region.Store.Messages.Of(mail.TrajectoryId)).Last();
        Assert.Equal((Templates.Question, MessageState.HandedOver), (question.Template, question.State));
        using var lead = new Browser(host);
        var before = await Everything.Of(host.Region);

        Assert.Equal(HttpStatusCode.OK, await lead.Open(Link(host, question)));
        Assert.DoesNotContain("Wie belt er", lead.Shown, StringComparison.Ordinal);
        Assert.Equal(before, await Everything.Of(host.Region));

        await lead.Press(Link(host, question) + "?handler=Question");
        Assert.Contains("Wie belt er <b>vandaag</b>?", lead.Shown, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", lead.Source, StringComparison.Ordinal);
        Assert.NotEqual(before, await Everything.Of(host.Region));

        using var coordinator = new Browser(host);
        await coordinator.Open($"/trajecten/{mail.TrajectoryId}");
        Assert.Contains("Een partner heeft een vraag.", coordinator.Shown, StringComparison.Ordinal);
    }

    /// <summary>A team answers from one address; only new links are rationed.</summary>
    [Fact]
    public async Task Twenty_answers_in_a_minute_are_taken_and_ten_new_links_at_most()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var (mail, milestone) = await SomethingToDo(host);
        using var browser = new Browser(host);
        await browser.Open(Link(host, mail));

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("OK", await browser.Press(Link(host, mail), ("mijlpaal", milestone), ("wat", "gezien")));
        }

        var renewals = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            await browser.Open(Link(host, mail));
            renewals.Add(await browser.Press(Link(host, mail) + "?handler=Renew"));
        }

        Assert.Equal(10, renewals.Count(answer => answer == "OK"));
        Assert.Equal("TooManyRequests", renewals[^1]);
    }

    private static string Link(WebHostOf host, Message mail) => $"/t/{mail.Id}.{host.Region.Links.Code(mail.Id, mail.ContactId)}";

    /// <summary>The mails of a first month in which nobody answers.</summary>
    private static async Task<IReadOnlyList<Message>> Mails(WebHostOf host)
    {
        using var coordinator = host.CreateClient();
        var id = Guid.Parse(await coordinator.Begin());
        await host.Services.GetRequiredService<DemoTime>().MoveTo(Instant.FromUtc(2026, 2, 12, 9, 0));
        return [.. (await host.Region.Store.Messages.Of(id)).Where(m => m.State == MessageState.HandedOver)];
    }

    /// <summary>A mail of the prison's case manager, who may see whom it is about, and a milestone that is still asked.</summary>
    private static async Task<(Message Mail, string Milestone)> SomethingToDo(WebHostOf host)
    {
        var mail = (await Mails(host)).Last(m => m.ContactId == "dji-case-manager@pi-heerhugowaard");
        using var browser = new Browser(host);
        await browser.Open(Link(host, mail));
        const string field = "name=\"mijlpaal\" value=\"";
        var at = browser.Shown.IndexOf(field, StringComparison.Ordinal) + field.Length;
        return (mail, browser.Shown[at..browser.Shown.IndexOf('"', at)]);
    }
}
