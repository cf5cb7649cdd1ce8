using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Store.People;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>A reason or a question in words, opened from its seal. That somebody read it is written down.</summary>
[For(Roles.Coordinator)]
public sealed class SealedReasonModel(RegionHost host, PersonAccess persons) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ReasonId { get; set; }

    public string? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var log = await host.Store.Trajectories.Log(Id, cancellation);
        if (!log.Any(r => r.Envelope.ReasonId == ReasonId || r.Event is QuestionAsked asked && asked.NoteId == ReasonId))
        {
            return NotFound();
        }

        var viewer = Viewer.Of(User);
        var reader = new Reader(viewer.Actor, await persons.MatrixRole(viewer, cancellation), "reden-lezen", host.Clock.GetCurrentInstant(), "reason");
        Text = (await host.Store.Persons.ReadText(ReasonId, reader, cancellation)).Value;
        return Page();
    }
}
