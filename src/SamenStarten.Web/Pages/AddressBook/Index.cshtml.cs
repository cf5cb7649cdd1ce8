using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Gaps;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>Who can be asked for what, where; with what the directory leaves open on top.</summary>
[For(Roles.Coordinator, Roles.Administrator)]
public sealed class IndexModel(RegionHost host, DirectoryDesk desk, Words words) : PageModel
{
    private const int PerPage = 50;
    private const int FarthestPage = 100_000;

    [BindProperty(Name = "pagina", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Municipality { get; set; }

    [BindProperty(Name = "rol", SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(Name = "zoek", SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>aandacht: who needs attention; vertrokken: who left; otherwise who fills a role.</summary>
    [BindProperty(Name = "toon", SupportsGet = true)]
    public string? Which { get; set; }

    public IReadOnlyList<ContactCard> Cards { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PerPage - 1) / PerPage);

    public DirectoryGaps Gaps { get; private set; } = new([], []);

    /// <summary>What contacts ask, with who asks it.</summary>
    public IReadOnlyList<(CardRequest Request, Contact Contact)> Requests { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name)> Municipalities { get; private set; } = [];

    public IEnumerable<(string Id, string Name)> RoleNames { get; private set; } = [];

    public LocalDate Today => desk.Today;

    /// <summary>The same list, on another page.</summary>
    public Dictionary<string, string> Link(int page) => new()
    {
        ["pagina"] = page.ToString(CultureInfo.InvariantCulture),
        ["gemeente"] = Municipality ?? "",
        ["rol"] = Role ?? "",
        ["zoek"] = Text ?? "",
        ["toon"] = Which ?? "",
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        PageNumber = Math.Clamp(PageNumber, 1, FarthestPage);
        var context = await desk.Context(cancellation);
        var all = context.Current;
        Gaps = await desk.Gaps(all, cancellation);
        Requests =
        [
            .. from request in await host.Store.CardRequests.Waiting(cancellation)
               join card in all on request.ContactId equals card.Contact.Id
               select (request, card.Contact),
        ];
        RoleNames = context.Roles.Select(role => (role.Id, words.Of(role.Name))).OrderBy(role => role.Item2, StringComparer.CurrentCulture);
        Municipalities =
        [
            .. all.SelectMany(card => card.Places).Select(place => place.Municipality).OfType<string>().Distinct()
                .Select(code => (code, words.Municipality(code))).OrderBy(municipality => municipality.Item2, StringComparer.CurrentCulture),
        ];
        var found = all.Where(IsAsked).ToList();
        Count = found.Count;
        Cards = [.. found.Skip((PageNumber - 1) * PerPage).Take(PerPage)];
    }

    /// <summary>Everybody who fills a role, as a file that can be read in again.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation) =>
        File(DirectoryExport.Write(await host.Store.Directory.All(cancellation), host.Files.Reference), "text/csv; charset=utf-8", "adresboek.csv");

    private bool IsAsked(ContactCard card) =>
        Which switch
        {
            "vertrokken" => card.HasLeft,
            "aandacht" => Gaps.Cards.Any(gap => gap.Contact.Id == card.Contact.Id),
            _ => !card.HasLeft,
        }
        && (string.IsNullOrEmpty(Role) || card.Contact.Role == Role)
        && (string.IsNullOrEmpty(Municipality) || card.Places.Any(place => place.Municipality == Municipality || place is { Municipality: null, Institution: null }))
        && Contains(card.Contact, Text?.Trim() ?? "");

    private bool Contains(Contact contact, string text) =>
        text.Length == 0
        || new[] { contact.Organisation, contact.Unit, contact.Name, contact.Address, words.Role(contact.Role) }
            .Any(part => part is not null && CultureInfo.CurrentCulture.CompareInfo.IndexOf(part, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
