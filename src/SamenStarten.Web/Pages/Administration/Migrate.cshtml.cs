using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Administration;

/// <summary>Lays a version beside all running trajectories, totals first; and has all of them go over, or those that were ticked, after one more look.</summary>
[For(Roles.Administrator)]
public sealed class MigrateModel(RegionHost host, MigrationRuns runs, IStringLocalizer<Texts> texts) : PageModel
{
    private const int PerPage = 20;
    private const int LongestReason = 2000;
    private const string All = "alle";

    [BindProperty(Name = "werkproces", SupportsGet = true)]
    public string WorkflowId { get; set; } = "";

    [BindProperty(Name = "versie", SupportsGet = true)]
    public int Version { get; set; }

    [BindProperty(Name = "pagina", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    /// <summary><c>alle</c>, or the trajectories that were ticked.</summary>
    [BindProperty(Name = "welke")]
    public string Which { get; set; } = "";

    [BindProperty(Name = "traject")]
    public Guid[] Ticked { get; set; } = [];

    [BindProperty(Name = "opdrachtId")]
    public Guid OrderId { get; set; }

    [BindProperty(Name = "reden")]
    public string? Reason { get; set; }

    public MigrationPreview Preview { get; private set; } = null!;

    /// <summary>Somebody chose, and looks at it once more.</summary>
    public bool IsChecking { get; private set; }

    /// <summary>Those that would go over.</summary>
    public ImmutableArray<PreviewedTrajectory> Chosen => Which == All ? Preview.Trajectories : [.. Preview.Trajectories.Where(t => Ticked.Contains(t.Id))];

    public int Pages => Math.Max(1, (Preview.Trajectories.Length + PerPage - 1) / PerPage);

    public IEnumerable<PreviewedTrajectory> OnPage => Preview.Trajectories.Skip((PageNumber - 1) * PerPage).Take(PerPage);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    /// <summary>Shows what was chosen, and asks why.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        IsChecking = !Chosen.IsEmpty;
        if (!IsChecking)
        {
            ModelState.AddModelError("traject", texts["Kruis aan welke trajecten over moeten."]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var reason = Reason?.Trim() ?? "";
        if (reason.Length is 0 or > LongestReason)
        {
            IsChecking = true;
            ModelState.AddModelError("reden", reason.Length == 0 ? texts["Schrijf op waarom."] : texts["Schrijf het korter: ten hoogste {0} tekens.", LongestReason]);
            return Page();
        }

        var order = new MigrationOrder(OrderId == Guid.Empty ? Guid.NewGuid() : OrderId, Preview.Target, reason, Viewer.Of(User).Actor);
        runs.Start(order, [.. Chosen.Select(t => t.Id)]);
        return RedirectToPage("/Administration/Workflows");
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (host.Workflows.Find(WorkflowId, Version) is not { } target)
        {
            return false;
        }

        Preview = await host.Region.Migration.Preview(target, cancellation);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        return true;
    }
}
