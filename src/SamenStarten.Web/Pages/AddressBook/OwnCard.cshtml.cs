using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Web.Access;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;
using SamenStarten.Web.Pages.Tasks;
using SamenStarten.Web.Security;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>
/// A partner's own card behind the link in its mail: it says that it is right, or what changed. Looking changes nothing. Another address or
/// another person isn't its to change, since whoever has the mail could then take the mailbox over: that is asked of a coordinator.
/// </summary>
[Open("The link in the mail is the key: it opens the work data of one contact and nothing else.")]
[EnableRateLimiting(RateLimits.LinkRenewal)]
public sealed class OwnCardModel(
    RegionHost host, MailLinks links, DirectoryDesk desk, DirectoryWords directory, DemoTime demo, IStringLocalizer<Texts> texts) : PageModel
{
    private const int LongestRequest = 500;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(Name = "van")]
    public string? From { get; set; }

    [BindProperty(Name = "tot")]
    public string? Until { get; set; }

    public Message Message { get; private set; } = null!;

    public bool HasExpired { get; private set; }

    public bool WasRenewed { get; private set; }

    /// <summary>The card; null when its contact fills no role any more.</summary>
    public ContactCard? Card { get; private set; }

    public ImmutableDictionary<string, string> Cells { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What was done, as a sentence.</summary>
    public string? Said { get; private set; }

    public string Phone => host.Senders.Get(Message.Sender).Phone;

    public string Of(string column) => Cells.GetValueOrDefault(column, "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    /// <summary>It is right as it is.</summary>
    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation) => Change(
        async card =>
        {
            await host.Store.Directory.Confirm(card.Contact.Id, desk.Today, cancellation);
            return texts["Dank u wel. Uw gegevens zijn bevestigd."];
        },
        cancellation);

    /// <summary>Phone, days and rhythm are his own to change.</summary>
    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancellation) => Change(
        async card =>
        {
            var cells = new[] { Columns.Phone, Columns.Days, Columns.Rhythm }.ToImmutableDictionary(column => column, column => Request.Form[column].ToString());
            Cells = Cells.SetItems(cells);
            var row = cells.SetItem(Columns.Id, card.Contact.Id).SetItem(Columns.Organisation, card.Contact.Organisation)
                .SetItem(Columns.Role, card.Contact.Role).SetItem(Columns.Address, card.Contact.Address);
            var (_, wrong) = await desk.Keep(row, mayBeKnown: true, cancellation);
            foreach (var finding in wrong)
            {
                ModelState.AddModelError(finding.Column ?? "", directory.Finding(finding));
            }

            return wrong.IsEmpty ? texts["Dank u wel. Uw gegevens zijn bijgewerkt."].Value : null;
        },
        cancellation);

    public Task<IActionResult> OnPostAwayAsync(CancellationToken cancellation) => Change(
        async card =>
        {
            if (AbsenceForm.Read(card.Contact.Id, From, Until, ModelState, texts) is not { } absence)
            {
                return null;
            }

            await host.Store.Directory.BeAway(absence, cancellation);
            return texts["Dank u wel. Wij weten dat u er dan niet bent."];
        },
        cancellation);

    /// <summary>Another address or another person: a coordinator decides.</summary>
    public Task<IActionResult> OnPostAskAsync(string? wat, string? tekst, CancellationToken cancellation) => Change(
        async card =>
        {
            var text = tekst?.Trim() ?? "";
            var kind = wat switch { "adres" => CardRequestKind.OtherAddress, "persoon" => CardRequestKind.OtherPerson, _ => (CardRequestKind?)null };
            if (kind is null)
            {
                ModelState.AddModelError("wat-adres", texts["Kies wat er aan de hand is."]);
            }

            if (text.Length is 0 or > LongestRequest || (kind == CardRequestKind.OtherAddress && !WorkAddress.IsPlain(text)))
            {
                ModelState.AddModelError("tekst", kind == CardRequestKind.OtherAddress
                    ? texts["Schrijf het nieuwe mailadres op, zonder iets eromheen."]
                    : texts["Schrijf op wie wij dan vragen, in ten hoogste {0} tekens.", LongestRequest]);
            }

            if (!ModelState.IsValid)
            {
                return null;
            }

            await host.Store.CardRequests.Keep(new CardRequest(card.Contact.Id, kind!.Value, text, host.Clock.GetCurrentInstant()), cancellation);
            return texts["Dank u wel. Een coördinator kijkt ernaar; tot dan verandert er niets."];
        },
        cancellation);

    /// <summary>A new link in place of one that expired, to the mailbox that the old one went to.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (HasExpired)
        {
            await links.Renew(Message, cancellation);
            await demo.Settle(cancellation);
            WasRenewed = true;
        }

        return Page();
    }

    /// <param name="change">Answers what was done; null when something in the form is wrong.</param>
    private async Task<IActionResult> Change(Func<ContactCard, Task<string?>> change, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (Card is { } card && await change(card) is { } said)
        {
            await Load(cancellation);
            Said = said;
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (await links.Find(Token, cancellation) is not { Template: Templates.ConfirmCard } message)
        {
            return false;
        }

        Message = message;
        HasExpired = links.HasExpired(message);
        Card = HasExpired ? null : await desk.Find(message.ContactId, cancellation) is { HasLeft: false } card ? card : null;
        Cells = Card is null ? Cells : DirectoryExport.CellsOf(Card, host.Files.Reference);
        return true;
    }
}
