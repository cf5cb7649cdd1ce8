using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SamenStarten.Orchestrations.Partners.Gaps;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>Reads a file with contacts in: first what it would do and what is wrong with it, then, when somebody says so, it is done.</summary>
[For(Roles.Coordinator, Roles.Administrator)]
[RequestSizeLimit(MostToSend)]
public sealed class ImportModel(RegionHost host, DirectoryDesk desk, IDataProtectionProvider protection, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>A file with ten thousand contacts is smaller.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostToSend = 4 * MostBytes;

    /// <summary>Who isn't in the file leaves.</summary>
    [BindProperty(Name = "anderen")]
    public bool LeaveOthers { get; set; }

    /// <summary>Contacts of the sample directory leave.</summary>
    [BindProperty(Name = "voorbeelden")]
    public bool LeaveSamples { get; set; }

    public DirectoryFile? Read { get; private set; }

    public DirectoryPlan? Plan { get; private set; }

    /// <summary>What is open now, and what would be.</summary>
    public (DirectoryGaps Now, DirectoryGaps Then) Gaps { get; private set; } = (new([], []), new([], []));

    /// <summary>What is shown, to be done.</summary>
    public string Draft { get; private set; } = "";

    public void OnGet()
    {
        // Nothing is shown before there is a file.
    }

    /// <summary>Shows what the file would do. Nothing changes.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, CancellationToken cancellation)
    {
        if (bestand is null || bestand.Length is 0 or > MostBytes)
        {
            ModelState.AddModelError("bestand", bestand is { Length: > 0 } ? texts["Dit bestand is groter dan 1 MB."] : texts["Kies een bestand waar iets in staat."]);
            return Page();
        }

        using var bytes = new MemoryStream();
        await bestand.CopyToAsync(bytes, cancellation);
        await Show(bytes.ToArray(), cancellation);
        return Page();
    }

    /// <summary>Does what was shown; shows it anew when it would do something else by now.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string? concept, CancellationToken cancellation)
    {
        if (ImportDraft.Open(concept, protection, Viewer.Of(User)) is not { } draft)
        {
            ModelState.AddModelError("bestand", texts["Dit voorbeeld is te oud. Kies het bestand opnieuw."]);
            return Page();
        }

        (LeaveOthers, LeaveSamples) = (draft.LeaveOthers, draft.LeaveSamples);
        await Show(draft.Bytes, cancellation);
        if (Plan!.Fingerprint != draft.Fingerprint)
        {
            ModelState.AddModelError("", texts["Het adresboek is intussen veranderd. Kijk opnieuw wat dit bestand doet."]);
            return Page();
        }

        await host.Store.Directory.Apply(Plan.Change, cancellation);
        TempData["Said"] = texts["Ingelezen: {0} nieuw, {1} veranderd, {2} vertrokken. {3} rijen zijn bevestigd.", Plan.Added.Length, Plan.Changed.Length, Plan.Leaving.Length, Plan.Change.Kept.Length].Value;
        return RedirectToPage("/AddressBook/Index");
    }

    private async Task Show(byte[] bytes, CancellationToken cancellation)
    {
        var context = await desk.Context(cancellation);
        Read = DirectoryFile.Read(bytes, context);
        Plan = DirectoryPlan.Of(context.Current, Read, LeaveOthers, LeaveSamples, desk.Today);
        Gaps = (await desk.Gaps(context.Current, cancellation), await desk.Gaps(Plan.After(context.Current), cancellation));
        Draft = new ImportDraft(bytes, LeaveOthers, LeaveSamples, Plan.Fingerprint).Seal(protection, Viewer.Of(User));
    }
}
