using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.AddressBook;

/// <summary>A region with its directory, and somebody who looks after it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly WebHostOf _host = WebHostOf.AnEmptyDemo();

    private Desk() => Browser = new Browser(_host);

    public static LocalDate Today { get; } = new(2026, 1, 12);

    public Browser Browser { get; }

    public RegionHost Region => _host.Region;

    /// <summary>A directory with these contacts, beside the samples of the demo; a coordinator looks.</summary>
    public static async Task<Desk> With(params ContactCard[] cards)
    {
        var desk = new Desk();
        await desk.Browser.As(Roles.Coordinator);
        await desk.Region.Store.Directory.Apply(new DirectoryChange([.. cards], [], []));
        return desk;
    }

    public static ContactCard Card(string id, string role = "DebtAssistance", string? deputy = null) =>
        new(new Contact(id, role, "Gemeente Hoorn", $"{id}@hoorn.example", "14 0229", deputy, "nl") { ConfirmedOn = Today.PlusDays(-1), Name = $"Naam van {id}" }, [new Place("0405", null)], []);

    public async Task<ContactCard> Find(string id) => (await Region.Store.Directory.All()).Single(card => card.Contact.Id == id);

    /// <summary>All that the directory holds, to see that nothing changed.</summary>
    public async Task<IReadOnlyList<string>> Everything() =>
        [.. (await Region.Store.Directory.All()).Select(card => $"{card.Contact} {string.Join(',', card.Places)} {string.Join(',', card.Absences)}")];

    /// <summary>Begins a trajectory of which this contact has the lead.</summary>
    public async Task<Guid> Lead(string contactId)
    {
        using var client = _host.Looking(Roles.Coordinator);
        var id = Guid.Parse(await client.Begin());
        var taken = new Deed(Guid.NewGuid(), new AcceptLead("DebtAssistance", contactId, null, AfterRelease: false));
        Assert.Null(await _host.Services.GetRequiredService<DeedHandler>().Do(id, new Viewer("test", null, [], [], false, true), taken));
        return id;
    }

    /// <summary>What the page that is shown keeps for the next step.</summary>
    public string Hidden(string name) => Regex.Match(Browser.Shown, $"""name="{name}" value="([^"]+)""").Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _host.DisposeAsync();
    }
}
