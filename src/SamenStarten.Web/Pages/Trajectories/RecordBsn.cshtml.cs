using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SamenStarten.Core.People;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>Somebody without a BSN gets it later, or it was a wrong one (domain.md 6, 34).</summary>
[For(Roles.Coordinator)]
public sealed class RecordBsnModel(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts) : TrajectoryPage(host, deeds, texts)
{
    [BindProperty(Name = "bsn")]
    public string? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (!Bsn.TryParse(StartForm.DigitsOf(Number), out var bsn))
        {
            ModelState.AddModelError("bsn", Texts["Dit is geen BSN: kijk de cijfers na."]);
        }

        return ReasonGiven() is { } reason && bsn is not null
            ? await Give(new Deed(CommandId, new RecordBsn([]), Reason: reason) { Bsn = bsn }, Texts["Het BSN is vastgelegd."], cancellation)
            : Page();
    }
}
