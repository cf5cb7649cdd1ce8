using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.TakingOver;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.TakingOver;

/// <summary>What is already arranged on a trajectory that was taken over: a choice for each milestone, and from then on it runs.</summary>
[For(Roles.Coordinator)]
public sealed class ArrangedModel(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts) : TrajectoryPage(host, deeds, texts)
{
    public const string Done = "gedaan";
    public const string NotApplicable = "nvt";
    public const string ToDo = "nog";

    /// <summary>By life domain, in the order of the workflow; what belongs to none comes first.</summary>
    public IReadOnlyList<IGrouping<LifeDomain?, Milestone>> Asked { get; private set; } = [];

    /// <summary>What was chosen, by milestone.</summary>
    [BindProperty(Name = "m")]
    public Dictionary<string, string> Chosen { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Find(cancellation) ? Page() : NotFound();

    /// <summary>Keeps every choice, each under an id of its own so that twice is once, and then lets the trajectory run.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Find(cancellation))
        {
            return NotFound();
        }

        if (!Trajectory.AwaitsTakeOver)
        {
            TempData["Said"] = Texts["Dit was al gezegd. Er is niets veranderd."].Value;
            return RedirectToPage("/Trajectories/Show", new { Id });
        }

        foreach (var milestone in Asked.SelectMany(group => group))
        {
            if (DeedOf(milestone.Id) is { } deed && await Do(deed, cancellation) is { Code: not ("already-done" or "not-in-play") } refused)
            {
                ModelState.AddModelError($"m_{milestone.Id}", RejectionWords.Of(refused, Texts));
            }
        }

        return ModelState.IsValid
            ? await Give(new FinishTakeOver(), null, Texts["Het traject loopt. Wat nog gedaan moet worden, wordt nu gevraagd."], null, cancellation)
            : Page();
    }

    private Deed? DeedOf(string milestone)
    {
        var choice = Chosen.GetValueOrDefault(milestone);
        var id = DeterministicId.From("arranged-before", Id.ToString(), milestone, choice ?? "");
        return choice switch
        {
            Done => new Deed(id, new CompleteMilestone(milestone, null, null)),
            NotApplicable => new Deed(id, new MarkNotApplicable(milestone, "taken-over"), Reason: Texts["Niet van toepassing, gezegd bij het overnemen."]),
            _ => null,
        };
    }

    private async Task<bool> Find(CancellationToken cancellation)
    {
        if (!await Load(cancellation) || Trajectory.TakenOverAt is null)
        {
            return false;
        }

        Asked = [.. ArrangedBefore.Of(Terms, Region.Clock.GetCurrentInstant()).GroupBy(m => m.Domain).OrderBy(g => g.Key is null ? -1 : (int)g.Key)];
        return true;
    }
}
