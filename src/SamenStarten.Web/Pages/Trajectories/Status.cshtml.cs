using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>Pauses, resumes, closes or reopens a trajectory, with a reason.</summary>
[For(Roles.Coordinator)]
public sealed class StatusModel(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts) : TrajectoryPage(host, deeds, texts)
{
    [BindProperty(Name = "wat")]
    public string? What { get; set; }

    /// <summary>What can be done now: the name of the deed.</summary>
    public IReadOnlyList<string> Possible => Trajectory.Status switch
    {
        TrajectoryStatus.Open => ["stilzetten", "afsluiten"],
        TrajectoryStatus.Paused => ["hervatten", "afsluiten"],
        TrajectoryStatus.Ended => ["heropenen"],
        _ => [],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (!Possible.Contains(What))
        {
            ModelState.AddModelError("wat", Texts["Kies wat er moet gebeuren."]);
        }

        return ReasonGiven() is { } reason && ModelState.IsValid
            ? await Give(CommandOf(What!), reason, Texts["Vastgelegd."], null, cancellation)
            : Page();
    }

    private static Command CommandOf(string what) => what switch
    {
        "stilzetten" => new Pause("by-person"),
        "hervatten" => new Resume(),
        "afsluiten" => new Close("by-person"),
        _ => new Reopen("by-person"),
    };
}
