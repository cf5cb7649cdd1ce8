using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>One contact card: all of it, whether it is right, and when its contact is away.</summary>
[For(Roles.Coordinator, Roles.Administrator)]
public sealed class CardModel(RegionHost host, DirectoryDesk desk, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(Name = "van")]
    public string? From { get; set; }

    [BindProperty(Name = "tot")]
    public string? Until { get; set; }

    public ContactCard Card { get; private set; } = null!;

    public Contact Contact => Card.Contact;

    public Contact? Deputy { get; private set; }

    /// <summary>What he asked, and nobody dealt with yet.</summary>
    public CardRequest? Asked { get; private set; }

    public LocalDate Today => desk.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    /// <summary>Somebody answers for the card: it is right.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        await host.Store.Directory.Confirm(Id, Today, cancellation);
        return Done(texts["Bevestigd: deze kaart klopt."]);
    }

    public async Task<IActionResult> OnPostAwayAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (AbsenceForm.Read(Id, From, Until, ModelState, texts) is not { } absence)
        {
            return Page();
        }

        await host.Store.Directory.BeAway(absence, cancellation);
        return Done(texts["De afwezigheid staat erin."]);
    }

    /// <summary>Back sooner, or not away after all.</summary>
    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation) || !LocalDatePattern.Iso.Parse(From ?? "").TryGetValue(default, out var from))
        {
            return NotFound();
        }

        await host.Store.Directory.BeBack(Id, from, cancellation);
        return Done(texts["De afwezigheid is weggehaald."]);
    }

    /// <summary>What the contact asked is dealt with.</summary>
    public async Task<IActionResult> OnPostDealtWithAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        await host.Store.CardRequests.Finish(Id, cancellation);
        return Done(texts["Het verzoek is afgehandeld."]);
    }

    private RedirectToPageResult Done(string said)
    {
        TempData["Said"] = said;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (await desk.Find(Id, cancellation) is not { } card)
        {
            return false;
        }

        Card = card;
        Deputy = card.Contact.DeputyId is { } deputy ? await host.Store.Directory.Find(deputy, cancellation) : null;
        Asked = (await host.Store.CardRequests.Waiting(cancellation)).FirstOrDefault(request => request.ContactId == Id);
        return true;
    }
}
