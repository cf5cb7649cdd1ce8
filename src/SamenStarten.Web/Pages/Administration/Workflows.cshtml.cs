using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Administration;

/// <summary>Which versions of the workflow there are, and how many trajectories are on each.</summary>
[For(Roles.Administrator)]
public sealed class WorkflowsModel(RegionHost host, MigrationRuns runs) : PageModel
{
    public IReadOnlyList<VersionInUse> Versions { get; private set; } = [];

    public MigrationRun? Run => runs.Last;

    /// <summary>What new trajectories of the region start with.</summary>
    public bool IsCurrent(VersionInUse version) => version.Workflow.Id == host.Workflows.Current.Id && version.Workflow.Version == host.Workflows.Current.Version;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Versions = await host.Region.Migration.Versions(cancellation);
        if (Run is { HasEnded: false })
        {
            Response.Headers["Refresh"] = "2";
        }
    }
}
