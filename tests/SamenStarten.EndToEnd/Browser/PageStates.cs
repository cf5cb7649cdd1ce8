using System.Text.Json;
using Microsoft.Playwright;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>Every page of the demo in every state that it can be in, by name, and how somebody comes there.</summary>
internal sealed class PageStates(DemoInBrowser demo, Visitor visitor)
{
    private const string SomeMilestone = "H05";

    /// <summary>What changes a trajectory changes one of its own.</summary>
    private string Own(int number) => demo.Trajectories[number];

    private string Hero => demo.Hero;

    private IPage Page => visitor.Page;

    public static IReadOnlyDictionary<string, Func<PageStates, Task>> All { get; } = new Dictionary<string, Func<PageStates, Task>>
    {
        ["the work list"] = s => s.Open("/werklijst"),
        ["the work list of all"] = s => s.Open("/werklijst?status=alle&pagina=2"),
        ["a work list on which nothing is"] = s => s.Open("/werklijst?nummer=niets"),
        ["a new trajectory"] = s => s.Open("/trajecten/nieuw"),
        ["a new trajectory with nothing filled in"] = s => s.StartWithNothing(),
        ["a notice that says nothing"] = s => s.Paste("niets"),
        ["a notice that fills the form"] = s => s.Paste("Achternaam: Verzonnen\nVoornamen: Joost\nEinddatum: 17-04-2027"),
        ["a trajectory"] = s => s.Open(s.Hero),
        ["a trajectory with all unfolded"] = s => s.Unfolded(s.Hero),
        ["a trajectory on which somebody just did something"] = s => s.Done(),
        ["a trajectory that stands still"] = s => s.Status(s.Own(2), "stilzetten"),
        ["a trajectory that was closed"] = s => s.Status(s.Own(3), "afsluiten"),
        ["standing still, closing, reopening"] = s => s.Open($"{s.Hero}/status"),
        ["closing without saying why"] = s => s.Unchecked($"{s.Hero}/status", "main form:last-of-type button"),
        ["another day of release"] = s => s.Open($"{s.Hero}/einddatum"),
        ["another day of release without a reason"] = s => s.Unchecked($"{s.Hero}/einddatum", "main form button"),
        ["a day of release that is odd"] = s => s.OddDay(),
        ["what can have happened"] = s => s.Open($"{s.Hero}/gebeurd"),
        ["moving to another municipality"] = s => s.Open($"{s.Hero}/gebeurd?wat=gemeente-wijzigen"),
        ["going to a clinic without a reason"] = s => s.Unchecked($"{s.Hero}/gebeurd?wat=kliniek", "main form button"),
        ["what goes on after a trajectory"] = s => s.Open($"{s.Hero}/gebeurd?wat=loopt-door"),
        ["a bsn that is none"] = s => s.Unchecked($"{s.Hero}/bsn", "main form button"),
        ["a second start that is asked about"] = s => s.Twice(),
        ["somebody who has the name of another"] = s => s.Alike(),
        ["two municipalities that don't agree"] = s => s.Open($"{s.Hero}/gebeurd?wat=bevoegdheid"),
        ["a key figure who isn't suited"] = s => s.Open($"{s.Hero}/gebeurd?wat=sleutelfiguur"),
        ["what is kept of somebody"] = s => s.Open($"{s.Hero}/inzage"),
        ["what if the day of release moves"] = s => s.Open($"{s.Hero}/wat-als?wat=einddatum&datum=2026-05-04"),
        ["taking over a caseload"] = s => s.Open("/trajecten/overnemen"),
        ["taking over nothing"] = s => s.Unchecked("/trajecten/overnemen", "main form button"),
        ["something else with a milestone"] = s => s.Open($"{s.Hero}/mijlpalen/{SomeMilestone}/anders"),
        ["something else without saying what"] = s => s.Unchecked($"{s.Hero}/mijlpalen/{SomeMilestone}/anders", "main form button"),
        ["later without saying when"] = s => s.LaterWithoutADay(),
        ["a reason that was sealed"] = s => s.SealedReason(),
        ["a message as it was sent"] = s => s.FirstOf($"{s.Hero}", "a[href*='/berichten/']"),
        ["all mails of the demo"] = s => s.Open("/demo/mail"),
        ["a mail of the demo"] = s => s.FirstOf("/demo/mail", "tbody a"),
        ["a task behind a link"] = s => s.ByLink(),
        ["a task behind a link with all unfolded"] = s => s.ByLink(s.Unfold),
        ["a task behind a link with whom it is about"] = s => s.ByLink(() => s.Click("form[action*='Who'] button")),
        ["a task behind a link with an empty question"] = s => s.ByLink(s.AskNothing),
        ["a question of a partner"] = s => s.Question(),
        ["a question of a partner that somebody reads"] = s => s.Question(s.ReadIt),
        ["a trajectory about which a partner asked something"] = s => s.Question(async () => await s.Open(s.Hero)),
        ["a link behind which is nothing to do"] = s => s.NothingToDo(),
        ["the address book"] = s => s.Open("/adresboek"),
        ["an address book in which nobody is"] = s => s.Open("/adresboek?zoek=niemand-heet-zo"),
        ["a card in the address book"] = s => s.FirstOf("/adresboek", "tbody a"),
        ["a card that is changed"] = s => s.Open("/adresboek/wijzigen/aftercare-coordinator@alkmaar"),
        ["a new card with nothing filled in"] = s => s.Unchecked("/adresboek/wijzigen", "main form button"),
        ["an address book that is read in"] = s => s.Open("/adresboek/inlezen"),
        ["how organisations are reached"] = s => s.Open("/adresboek/organisaties?zoek=Alkmaar"),
        ["somebody who leaves"] = s => s.Open("/adresboek/vertrek?wie=aftercare-coordinator@alkmaar"),
        ["the texts of mails"] = s => s.Open("/beheer/teksten"),
        ["accessibility"] = s => s.Open("/toegankelijkheid"),
        ["a page that isn't there"] = s => s.Open("/nergens"),
        ["a link that we didn't make"] = s => s.Open($"/t/{Guid.NewGuid()}.{new string('A', 43)}"),
        ["a page for others"] = s => s.As("partner", "/werklijst"),
        ["the tasks of a partner"] = s => s.As("partner", "/taken"),
        ["a task of a partner"] = s => s.Task(),
        ["a task of a partner with an empty question"] = s => s.Task(s.AskNothing),
        ["the administrator's page"] = s => s.As("administrator", "/beheer"),
        ["the versions of the workflow"] = s => s.As("administrator", "/beheer/werkprocessen"),
        ["the page of channels"] = s => s.As("administrator", "/beheer/kanalen"),
        ["the page of channels with what DNS says"] = s => s.Channels("Check"),
        ["the page of channels after a test mail"] = s => s.Channels("Test"),
        ["the administrator's page with a message in quarantine"] = s => s.Quarantine(),
        ["stopping all mail without a reason"] = s => s.Switch("stop", ""),
        ["all mail stands still"] = s => s.Switch("stop", "Storing bij de provider"),
        ["a dry run"] = s => s.Switch("proef", ""),
    };

    private Task<int> Open(string path) => visitor.Open(path);

    private Task Unfold() => visitor.Unfold();

    private async Task StartWithNothing() => await Unchecked("/trajecten/nieuw", "main > form button");

    private async Task Paste(string notice)
    {
        await visitor.Open("/trajecten/nieuw");
        await visitor.Unfold();
        await Page.FillAsync("#bericht", notice);
        await Click("details form button");
    }

    private async Task Unfolded(string path)
    {
        await visitor.Open(path);
        await visitor.Unfold();
    }

    private async Task Done()
    {
        await visitor.Open(Own(1));
        await Click("form[action*='NoAnswer'] button");
    }

    private async Task Status(string trajectory, string what)
    {
        await visitor.Open($"{trajectory}/status");
        await Page.CheckAsync($"#wat-{what}");
        await Page.FillAsync("#reden", "Verzonnen reden");
        await Click("main form button");
    }

    private async Task OddDay()
    {
        await visitor.Open($"{Hero}/einddatum");
        await Page.FillAsync("#datum", "2028-01-03");
        await Page.FillAsync("#reden", "Verzonnen reden");
        await Click("main form button");
    }

    private async Task LaterWithoutADay()
    {
        await visitor.Open($"{Hero}/mijlpalen/{SomeMilestone}/anders");
        await Page.CheckAsync("#wat-later");
        await Click("main form button");
    }

    private async Task SealedReason()
    {
        await Status(Own(4), "stilzetten");
        await visitor.Unfold();
        await Click("a[href*='/redenen/']");
    }

    private async Task FirstOf(string path, string link)
    {
        await visitor.Open(path);
        await visitor.Unfold();
        await Click(link);
    }

    private async Task ByLink(Func<Task>? then = null)
    {
        await visitor.Open("/");
        await Click("ol.tour li:nth-child(3) a");
        await Click(".mail a");
        if (then is not null)
        {
            await then();
        }
    }

    /// <summary>Whoever looked before may have stopped all mail; then a question isn't among the mails.</summary>
    private async Task Question(Func<Task>? then = null)
    {
        await Switch("aan", "");
        await visitor.As("coordinator");
        await ByLink(Unfold);
        await Page.Locator("textarea[name=vraag]").First.FillAsync("Wie belt er?");
        await Click("button[value='vraag']");
        await visitor.Open($"/demo/mail?traject={Hero.Split('/')[^1]}");
        await Page.Locator("tbody a", new() { HasText = "Vraag over traject" }).First.ClickAsync();
        await Click(".mail a");
        if (then is not null)
        {
            await then();
        }
    }

    private Task ReadIt() => Click("form[action*='Question'] button");

    private async Task NothingToDo()
    {
        await Status(Own(5), "afsluiten");
        await visitor.Open($"/demo/mail?traject={Own(5).Split('/')[^1]}");
        await Click("tbody a");
        await Click(".mail a");
    }

    private async Task As(string role, string path)
    {
        await visitor.As(role);
        await visitor.Open(path);
    }

    private async Task Task(Func<Task>? then = null)
    {
        await As("partner", "/taken");
        await Click("main h2 a");
        if (then is not null)
        {
            await then();
        }
    }

    private async Task AskNothing()
    {
        await visitor.Unfold();
        await Click("button[value='vraag']");
    }

    private async Task Quarantine()
    {
        await Page.APIRequest.PostAsync("/v1/detentieberichten", new() { Headers = [new("Content-Type", "application/json")], Data = "geen json" });
        await As("administrator", "/beheer");
        Assert.NotEqual(0, await Page.Locator("main code").CountAsync());
    }

    private async Task Twice()
    {
        await Begins("twice-1", "999990019");
        await Begins("twice-2", "999990019");
        await visitor.Open($"/trajecten/{IdOf("twice-1")}");
        Assert.NotEqual(0, await Page.Locator("main button[formaction*='Split']").CountAsync());
    }

    private async Task Alike()
    {
        await Begins("alike-1", null);
        await Begins("alike-2", null);
        await visitor.Open($"/trajecten/{IdOf("alike-2")}");
        Assert.NotEqual(0, await Page.Locator($"main a[href='/trajecten/{IdOf("alike-1")}']").CountAsync());
    }

    private static Guid IdOf(string start) => DeterministicId.From("trajectory", "urn:pages", start);

    /// <summary>A start message; without a BSN nobody can say whether it is about somebody who is known already.</summary>
    private async Task Begins(string id, string? bsn)
    {
        var message = new
        {
            specversion = "1.0",
            id,
            source = "urn:pages",
            type = "nl.reintegratie.detentie-gestart.v1",
            time = "2026-04-13T06:00:00Z",
            data = new
            {
                kenmerk = id,
                persoon = new { bsn, voornamen = "Joost", achternaam = "Verzonnen", geboortedatum = "1990-04-01" },
                inrichting = "PI Heerhugowaard",
                binnenkomst = "2026-04-12",
                titel = "veroordeeld",
                gemeente = new { code = "0361", naam = "Alkmaar" },
            },
        };
        var answer = await Page.APIRequest.PostAsync(
            "/v1/detentieberichten", new() { Headers = [new("Content-Type", "application/json")], Data = JsonSerializer.Serialize(message) });
        Assert.True(answer.Ok);
    }

    private async Task Channels(string handler)
    {
        await As("administrator", "/beheer/kanalen");
        await Page.FillAsync("#adres", "beheer@gemeente.example");
        await Click($"form[action*='{handler}'] button");
        Assert.NotEqual(0, await Page.Locator("main [role=status]").CountAsync());
    }

    private async Task Switch(string to, string reason)
    {
        await As("administrator", "/beheer");
        await Page.FillAsync("#reden", reason);
        await Click($"button[value='{to}']");
    }

    private async Task Unchecked(string path, string button)
    {
        await visitor.Open(path);
        await visitor.DoNotCheck();
        await Click(button);
        Assert.NotEqual(0, await Page.Locator("main [role=alert]").CountAsync());
    }

    private Task Click(string what) => Page.Locator(what).First.ClickAsync();
}
