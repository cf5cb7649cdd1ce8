using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages;

/// <summary>A page about one trajectory on which one thing is done, with a reason where that is asked.</summary>
public abstract class TrajectoryPage(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts) : PageModel
{
    private const int LongestReason = 2000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "opdrachtId")]
    public Guid CommandId { get; set; }

    [BindProperty(Name = "reden")]
    public string? Reason { get; set; }

    public Trajectory Trajectory { get; private set; } = null!;

    public Terms Terms { get; private set; } = null!;

    protected RegionHost Region => host;

    protected IStringLocalizer<Texts> Texts => texts;

    /// <summary>False when there is no such trajectory.</summary>
    protected async Task<bool> Load(CancellationToken cancellation)
    {
        if (await host.Store.Trajectories.Load(Id, cancellation) is not { } stored)
        {
            return false;
        }

        Trajectory = stored.State;
        Terms = new Terms(Trajectory, host.Workflows.Get(Trajectory.WorkflowId, Trajectory.WorkflowVersion));
        return true;
    }

    /// <summary>The reason as it was given; an error on the page when it has to be there and isn't.</summary>
    protected string? ReasonGiven()
    {
        var reason = Reason?.Trim();
        if (string.IsNullOrEmpty(reason))
        {
            ModelState.AddModelError("reden", texts["Schrijf op waarom."]);
            return null;
        }

        if (reason.Length > LongestReason)
        {
            ModelState.AddModelError("reden", texts["Schrijf het korter: ten hoogste {0} tekens.", LongestReason]);
            return null;
        }

        return reason;
    }

    /// <summary>Does it, among other things that this page does. Answers why not.</summary>
    protected Task<Rejection?> Do(Deed deed, CancellationToken cancellation) => deeds.Do(Id, Viewer.Of(User), deed, cancellation);

    /// <summary>Does it and goes back to the trajectory; or shows on this page why it can't be.</summary>
    protected Task<IActionResult> Give(Command command, string? reason, string said, string? onBehalfOf, CancellationToken cancellation) =>
        Give(new Deed(CommandId, command, onBehalfOf, reason), said, cancellation);

    /// <param name="deed">Without an id it gets one.</param>
    protected async Task<IActionResult> Give(Deed deed, string said, CancellationToken cancellation)
    {
        if (await Do(deed with { Id = deed.Id == Guid.Empty ? Guid.NewGuid() : deed.Id }, cancellation) is { } rejection)
        {
            // The answer to this id stands: what is mended is another deed.
            ModelState.Remove("opdrachtId");
            CommandId = Guid.NewGuid();
            ModelState.AddModelError(rejection.Field ?? "", RejectionWords.Of(rejection, texts));
            return Page();
        }

        TempData["Said"] = said;
        return RedirectToPage("/Trajectories/Show", new { Id });
    }
}
