using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Release;

/// <summary>Moves the date on which somebody is released. Asks again when the day is odd (domain.md 6, nr 39).</summary>
[For(Roles.Coordinator)]
public sealed class MoveModel(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts) : TrajectoryPage(host, deeds, texts)
{
    [BindProperty(Name = "datum")]
    public string? Date { get; set; }

    [BindProperty(Name = "zekerheid")]
    public string? Certainty { get; set; }

    /// <summary>Somebody looked at the odd day and means it.</summary>
    [BindProperty(Name = "zeker")]
    public bool IsSure { get; set; }

    public bool AsksIfSure { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var date = LocalDatePattern.Iso.Parse(Date ?? "");
        if (!date.Success)
        {
            ModelState.AddModelError("datum", Texts["Kies de dag."]);
        }

        var reason = ReasonGiven();
        if (!date.Success || reason is null)
        {
            return Page();
        }

        if (!IsSure && Trajectory.ReleaseDate is { } known && Math.Abs(Period.DaysBetween(known, date.Value)) > Trajectory.OddJump)
        {
            AsksIfSure = true;
            return Page();
        }

        var certainty = Certainty switch
        {
            "definitief" => ReleaseDateCertainty.Definite,
            "voorlopig" => ReleaseDateCertainty.Provisional,
            _ => ReleaseDateCertainty.Fictive,
        };
        return await Give(
            new MoveReleaseDate(ReleaseDateKinds.EndDate, date.Value, certainty, "by-hand"), reason, Texts["De datum is gewijzigd. Alles wat ervan afhangt, schoof mee."], null, cancellation);
    }
}
