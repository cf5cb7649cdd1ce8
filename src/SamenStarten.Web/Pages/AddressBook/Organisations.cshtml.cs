using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>By which sender an organisation gets its mail, and by which its tasks.</summary>
[For(Roles.Coordinator, Roles.Administrator)]
public sealed class OrganisationsModel(RegionHost host, IStringLocalizer<Texts> texts) : PageModel
{
    private const int Most = 100;

    /// <summary>The organisation to set; null for the list.</summary>
    [BindProperty(Name = "naam", SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(Name = "zoek", SupportsGet = true)]
    public string? Text { get; set; }

    public IReadOnlyList<Organisation> Found { get; private set; } = [];

    public int Count { get; private set; }

    public Organisation? Chosen { get; private set; }

    public IEnumerable<Sender> Senders => host.Senders.All;

    public string SenderName(string? id) => (host.Senders.Known(id) ?? host.Senders.All[0]).Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? afzender, string? taakafzender, CancellationToken cancellation)
    {
        if (!await Load(cancellation) || Chosen is null)
        {
            return NotFound();
        }

        var (via, tasks) = (Filled(afzender), Filled(taakafzender));
        if ((via is not null && host.Senders.Known(via) is null) || (tasks is not null && host.Senders.Known(tasks) is null))
        {
            ModelState.AddModelError("afzender", texts["Kies een afzender uit de lijst."]);
            return Page();
        }

        await host.Store.Directory.Apply(new DirectoryChange([], [], [Chosen with { Via = via, TasksVia = tasks }]), cancellation);
        TempData["Said"] = texts["Bewaard voor {0}.", Chosen.Name].Value;
        return RedirectToPage(new { naam = (string?)null });
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var said = (await host.Store.Directory.Organisations(cancellation)).ToDictionary(organisation => organisation.Name, StringComparer.Ordinal);
        var all = (await host.Store.Directory.All(cancellation)).Where(card => !card.HasLeft).Select(card => card.Contact.Organisation).Distinct()
            .Order(StringComparer.CurrentCulture).Select(name => said.GetValueOrDefault(name) ?? new Organisation(name, null, null)).ToList();
        Chosen = all.FirstOrDefault(organisation => organisation.Name == Name);
        var found = all.Where(organisation => organisation.Name.Contains(Text?.Trim() ?? "", StringComparison.CurrentCultureIgnoreCase)).ToList();
        (Found, Count) = ([.. found.Take(Most)], found.Count);
        return Name is null || Chosen is not null;
    }
}
