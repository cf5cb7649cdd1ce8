using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>Makes a contact card, or changes one. The form is one row of a file, so the same rules hold for both.</summary>
[For(Roles.Coordinator, Roles.Administrator)]
public sealed class EditModel(RegionHost host, DirectoryDesk desk, DirectoryWords directory, Words words, IStringLocalizer<Texts> texts) : PageModel
{
    private static readonly ImmutableArray<string> Asked =
    [
        Columns.Organisation, Columns.Unit, Columns.Name, Columns.Role, Columns.Address, Columns.Phone, Columns.Deputy, Columns.Language,
        Columns.Mailbox, Columns.Days, Columns.Rhythm,
    ];

    /// <summary>Whose card; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    public ContactCard? Card { get; private set; }

    /// <summary>What stands in the form, by column.</summary>
    public ImmutableDictionary<string, string> Cells { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether its places fit in two fields.</summary>
    public bool CanMove { get; private set; } = true;

    public IEnumerable<(string Id, string Name)> RoleNames { get; private set; } = [];

    public string Of(string column) => Cells.GetValueOrDefault(column, "");

    public bool Works(string day) => Of(Columns.Days).Split(',').Contains(day);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Cells = CanMove ? CellsOf([.. Asked, Columns.Municipality, Columns.Institution]) : CellsOf(Asked);
        var (kept, wrong) = await desk.Keep(Id is null ? Cells : Cells.SetItem(Columns.Id, Id), mayBeKnown: Id is not null, cancellation);
        foreach (var finding in wrong)
        {
            ModelState.AddModelError(finding.Column ?? "", directory.Finding(finding));
        }

        if (kept is null)
        {
            return Page();
        }

        TempData["Said"] = texts["De kaart is bewaard."].Value;
        return RedirectToPage("/AddressBook/Card", new { id = kept.Contact.Id });
    }

    // What isn't ticked isn't sent: it was emptied.
    private ImmutableDictionary<string, string> CellsOf(IEnumerable<string> columns) =>
        columns.ToImmutableDictionary(column => column, column => Request.Form[column].ToString());

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var context = await desk.Context(cancellation);
        RoleNames = context.Roles.Select(role => (role.Id, words.Of(role.Name))).OrderBy(role => role.Item2, StringComparer.CurrentCulture).ToList();
        if (Id is null)
        {
            return true;
        }

        Card = context.Current.FirstOrDefault(card => card.Contact.Id == Id);
        if (Card is not null)
        {
            Cells = DirectoryExport.CellsOf(Card, host.Files.Reference);
            CanMove = Card.HasLeft || Cells.ContainsKey(Columns.Municipality);
        }

        return Card is not null;
    }
}
