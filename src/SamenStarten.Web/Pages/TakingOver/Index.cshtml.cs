using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SamenStarten.Core.Calendar;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.TakingOver;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.TakingOver;

/// <summary>Takes over trajectories that run elsewhere: first what the spreadsheet would do, then, when somebody says so, it is done.</summary>
[For(Roles.Coordinator)]
[RequestSizeLimit(MostToSend)]
public sealed class IndexModel(
    RegionHost host, DemoTime demo, PersonAccess persons, IDataProtectionProvider protection, IStringLocalizer<Texts> texts) : PageModel
{
    private const int MostBytes = 1024 * 1024;
    private const int MostToSend = 4 * MostBytes;
    private const int MostWaiting = 200;

    /// <summary>What the file would do; null before there is one.</summary>
    public CaseloadFile? Sheet { get; private set; }

    /// <summary>What is shown, to be done.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>Trajectories that were taken over, of which nobody has said yet what was arranged.</summary>
    public IReadOnlyList<(Guid Id, string Number, string? Name)> Waiting { get; private set; } = [];

    private Caseload Caseload => new(host.Region.Intake, host.Store.Inbox, host.Store.Trajectories);

    public Task OnGetAsync(CancellationToken cancellation) => ShowWaiting(cancellation);

    /// <summary>A file to begin with, as Excel reads it.</summary>
    public IActionResult OnGetSample() => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CaseloadColumns.Sample)], "text/csv", "lopende-trajecten.csv");

    /// <summary>Shows what the file, or what was pasted, would do. Nothing changes.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, string? tekst, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        if (bestand is { Length: > 0 and <= MostBytes })
        {
            await bestand.CopyToAsync(bytes, cancellation);
        }
        else if (bestand is { Length: > MostBytes } || tekst?.Length > MostBytes)
        {
            ModelState.AddModelError("bestand", texts["Dit bestand is groter dan 1 MB."]);
        }
        else if (string.IsNullOrWhiteSpace(tekst))
        {
            ModelState.AddModelError("bestand", texts["Kies een bestand waar iets in staat."]);
        }
        else
        {
            bytes.Write(Encoding.UTF8.GetBytes(tekst));
        }

        if (ModelState.IsValid)
        {
            await Show(bytes.ToArray(), cancellation);
        }

        await ShowWaiting(cancellation);
        return Page();
    }

    /// <summary>Does what was shown, less what runs here by now.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string? concept, CancellationToken cancellation)
    {
        if (CaseloadDraft.Open(concept, protection, Viewer.Of(User)) is not { } bytes)
        {
            ModelState.AddModelError("bestand", texts["Dit voorbeeld is te oud. Kies het bestand opnieuw."]);
            await ShowWaiting(cancellation);
            return Page();
        }

        await Show(bytes, cancellation);
        var answers = await Caseload.TakeOver(Sheet!, cancellation);
        await demo.Settle(cancellation);
        TempData["Said"] = texts["{0} trajecten zijn overgenomen. Zeg nu bij elk wat al geregeld is; tot dan gaat er niets uit.", answers.Count(a => a.Answer.Result == LineAnswer.Accepted)].Value;
        return RedirectToPage();
    }

    private async Task Show(byte[] bytes, CancellationToken cancellation)
    {
        var context = new CaseloadContext(
            host.Files.Reference, await host.Store.Directory.All(cancellation), host.Clock.GetCurrentInstant(), host.Store.Inbox.KeyOf);
        Sheet = await Caseload.Preview(CaseloadFile.Read(bytes, context), cancellation);
        Draft = CaseloadDraft.Seal(bytes, protection, Viewer.Of(User));
    }

    private async Task ShowWaiting(CancellationToken cancellation)
    {
        var now = host.Clock.GetCurrentInstant();
        var query = new WorkListQuery(null, null, null, null, now, (now.LocalDate(), now.LocalDate()), 0, MostWaiting) { WhyNoMoment = TrajectoryIndexing.AwaitsTakeOver };
        var viewer = Viewer.Of(User);
        var rows = (await host.Store.Trajectories.WorkList(query, cancellation)).Rows;
        Waiting = await Task.WhenAll(rows.Select(async row =>
        {
            var person = await persons.SeeInList(row.Id, viewer, "overnemen", cancellation);
            return (row.Id, row.Index.Number, person is null ? null : $"{person.GivenNames} {person.FamilyName}".Trim());
        }));
    }
}
