using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>Somebody leaves: who takes over, what moves, and then all of it at once, with a reason.</summary>
[For(Roles.Coordinator, Roles.Administrator)]
public sealed class DepartureModel(RegionHost host, Departures departures, IStringLocalizer<Texts> texts) : PageModel
{
    private const int LongestReason = 2000;

    [BindProperty(Name = "wie", SupportsGet = true)]
    public string? LeavingId { get; set; }

    [BindProperty(Name = "naar", SupportsGet = true)]
    public string? SuccessorId { get; set; }

    [BindProperty(Name = "opdrachtId")]
    public Guid CommandId { get; set; }

    [BindProperty(Name = "reden")]
    public string? Reason { get; set; }

    /// <summary>What moves; null as long as nobody said who leaves.</summary>
    public Departure? Departure { get; private set; }

    public Contact? Successor { get; private set; }

    /// <summary>Who can take over: in the same role, those of the same organisation first.</summary>
    public IReadOnlyList<Contact> Candidates { get; private set; } = [];

    /// <summary>The trajectories of which the lead couldn't be handed over, once it was done.</summary>
    public IReadOnlyList<(string Number, string Why)>? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation) || Departure is null)
        {
            return NotFound();
        }

        var reason = Reason?.Trim() ?? "";
        if (Successor is null)
        {
            ModelState.AddModelError("naar", texts["Kies wie het overneemt."]);
        }

        if (reason.Length is 0 or > LongestReason)
        {
            ModelState.AddModelError("reden", reason.Length == 0 ? texts["Schrijf op waarom."] : texts["Schrijf het korter: ten hoogste {0} tekens.", LongestReason]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var id = CommandId == Guid.Empty ? Guid.NewGuid() : CommandId;
        Refused = [.. (await departures.HandOver(Departure, Successor!, Viewer.Of(User), id, reason, cancellation)).Select(refused => (refused.Number, RejectionWords.Of(refused.Why, texts)))];
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (LeavingId is null)
        {
            return true;
        }

        var all = await host.Store.Directory.All(cancellation);
        if (all.FirstOrDefault(card => card.Contact.Id == LeavingId && !card.HasLeft) is not { } leaving)
        {
            return false;
        }

        Departure = await departures.Prepare(leaving, all, cancellation);
        Candidates = CandidatesFor(leaving.Contact, all);
        Successor = Candidates.FirstOrDefault(contact => contact.Id == SuccessorId);
        return true;
    }

    private static ImmutableArray<Contact> CandidatesFor(Contact leaving, ImmutableArray<ContactCard> all) =>
    [
        .. all.Where(card => !card.HasLeft && card.Contact.Role == leaving.Role && card.Contact.Id != leaving.Id)
            .Select(card => card.Contact)
            .OrderByDescending(contact => contact.Organisation == leaving.Organisation)
            .ThenBy(contact => contact.Organisation, StringComparer.CurrentCulture),
    ];
}
