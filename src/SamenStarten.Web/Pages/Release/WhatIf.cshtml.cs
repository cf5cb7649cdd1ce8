using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Versions;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Release;

/// <summary>What if release is on another day: what moves, what can't be done any more, and who would hear of it. Changes nothing.</summary>
[For(Roles.Coordinator)]
public sealed class WhatIfModel(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts) : TrajectoryPage(host, deeds, texts)
{
    [BindProperty(Name = "datum", SupportsGet = true)]
    public string? Date { get; set; }

    /// <summary>The day that is asked about; null when none was given.</summary>
    public LocalDate? Day { get; private set; }

    /// <summary>What would come of it; null when nothing was asked yet.</summary>
    public Supposed? Supposed { get; private set; }

    /// <summary>The organisation of a contact, by its id.</summary>
    public IReadOnlyDictionary<string, string> Organisations { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrEmpty(Date))
        {
            return Page();
        }

        if (!LocalDatePattern.Iso.Parse(Date).TryGetValue(default, out var day))
        {
            ModelState.AddModelError("datum", Texts["Kies de dag."]);
            return Page();
        }

        Day = day;
        await Suppose(new MoveReleaseDate(ReleaseDateKinds.EndDate, day, Trajectory.ReleaseCertainty ?? ReleaseDateCertainty.Provisional, "by-hand"), cancellation);
        return Page();
    }

    private async Task Suppose(Command command, CancellationToken cancellation)
    {
        var now = Region.Clock.GetCurrentInstant();
        var contacts = await Region.Store.Directory.StaffingFor(Trajectory, Core.Calendar.LocalTimes.LocalDate(now), cancellation);
        var envelope = new Envelope(Viewer.Of(User).Actor, null, null, Envelopes.Process, now, now, Guid.Empty);
        Supposed = WhatIf.Suppose(Trajectory, Terms.Workflow, command, envelope, Staffings.Of(contacts));
        Organisations = contacts.Values.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Organisation, StringComparer.Ordinal);
        if (Supposed.Rejection is { } rejection)
        {
            ModelState.AddModelError("datum", RejectionWords.Of(rejection, Texts));
        }
    }
}
