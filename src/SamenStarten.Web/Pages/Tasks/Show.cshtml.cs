using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Tasks;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Tasks;

/// <summary>One task of a partner who signed in.</summary>
[For(Roles.Partner)]
public sealed class ShowModel(RegionHost host, PartnerTasks tasks, TaskForm form) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "opdrachtId")]
    public Guid CommandId { get; set; }

    public TaskView Task { get; private set; } = null!;

    public string? Said { get; private set; }

    public bool WasDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string mijlpaal, string? wat, string? uitkomst, string? waarom, string? vraag, CancellationToken cancellation)
    {
        if (await Load(cancellation) is not { } trajectoryId || !Task.Task.Lines.Any(line => line.Milestone == mijlpaal))
        {
            return NotFound();
        }

        var id = CommandId == Guid.Empty ? Guid.NewGuid() : CommandId;
        (WasDone, Said) = await form.Give(trajectoryId, Viewer.Of(User), id, mijlpaal, wat, uitkomst, waarom, vraag, cancellation);
        return await Load(cancellation) is null ? RedirectToPage("/Tasks/Index") : Page();
    }

    private async Task<Guid?> Load(CancellationToken cancellation)
    {
        if (Viewer.Of(User).ContactId is not { } contact || await tasks.Find(Id, contact, cancellation) is not var (trajectoryId, task)
            || await host.Store.Trajectories.Load(trajectoryId, cancellation) is not { State: var trajectory })
        {
            return null;
        }

        Task = TaskView.Of(task, trajectory, host.Workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion), host.Clock.GetCurrentInstant());
        return trajectoryId;
    }
}
