using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Milestones;

/// <summary>What else can be with a milestone than done: n.v.t., later, the partner can't, not this partner's, seen.</summary>
[For(Roles.Coordinator)]
public sealed class OtherModel(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts) : TrajectoryPage(host, deeds, texts)
{
    [BindProperty(SupportsGet = true, Name = "mijlpaal")]
    public string MilestoneId { get; set; } = "";

    [BindProperty(Name = "wat")]
    public string? What { get; set; }

    [BindProperty(Name = "termijn")]
    public string? Due { get; set; }

    [BindProperty(Name = "redencode")]
    public string? Why { get; set; }

    public Milestone Milestone { get; private set; } = null!;

    [BindProperty(Name = "contact")]
    public string? Contact { get; set; }

    /// <summary>Who could do it instead: whoever has a role where this person is or comes to live; those with the same role first.</summary>
    public IReadOnlyList<Contact> Others { get; private set; } = [];

    public bool MayCallAdministration => Trajectory[Milestone.Id].CalledAt is null;

    public bool IsSuspended => Trajectory[Milestone.Id].StandsStill(Region.Clock.GetCurrentInstant().LocalDate());

    public bool IsEscalated => !Trajectory[Milestone.Id].Rungs.IsEmpty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Find(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Find(cancellation))
        {
            return NotFound();
        }

        var said = Texts["Vastgelegd."];
        switch (What)
        {
            case "nvt":
                return ReasonGiven() is { } reason ? await Give(new MarkNotApplicable(Milestone.Id, "by-person"), reason, said, null, cancellation) : Page();
            case "later":
                return await ToADay(due => new ExtendMilestone(Milestone.Id, due), said, cancellation);
            case "opschorten":
                return await ToADay(until => new SuspendTerm(Milestone.Id, until), said, cancellation);
            case "loopt-weer":
                return await Give(new ResumeTerm(Milestone.Id), Filled(Reason), said, null, cancellation);
            case "kan-niet":
                return await Give(new DeclineMilestone(Milestone.Id, Why ?? "other"), Filled(Reason), said, Milestone.Responsible.Role, cancellation);
            case "niet-mijn-taak":
                return await Give(new NotMyTask(Milestone.Id), Filled(Reason), said, Milestone.Responsible.Role, cancellation);
            case "andere-partner" when Others.FirstOrDefault(c => c.Id == Contact) is { } other:
                return ReasonGiven() is { } why ? await Give(new ReplacePartner(Milestone.Id, other.Id), why, said, null, cancellation) : Page();
            case "andere-partner":
                ModelState.AddModelError("contact", Texts["Kies de partner."]);
                return Page();
            case "bestuur":
                return ReasonGiven() is { } decided ? await Give(new CallAdministration(Milestone.Id), decided, said, null, cancellation) : Page();
            case "gezien":
                return await Give(new AcknowledgeEscalation(Milestone.Id), Filled(Reason), said, null, cancellation);
            default:
                ModelState.AddModelError("wat", Texts["Kies wat er aan de hand is."]);
                return Page();
        }
    }

    private async Task<IActionResult> ToADay(Func<LocalDate, Command> command, string said, CancellationToken cancellation)
    {
        var due = LocalDatePattern.Iso.Parse(Due ?? "");
        if (!due.Success)
        {
            ModelState.AddModelError("termijn", Texts["Kies de nieuwe dag."]);
        }

        var reason = ReasonGiven();
        return due.Success && reason is not null ? await Give(command(due.Value), reason, said, null, cancellation) : Page();
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<bool> Find(CancellationToken cancellation)
    {
        if (!await Load(cancellation) || Terms.Workflow.Find(MilestoneId) is not { } milestone)
        {
            return false;
        }

        Milestone = milestone;
        Others =
        [
            .. (await Region.Store.Directory.All(cancellation))
                .Where(card => card.Places.Any(IsHere))
                .Select(card => card.Contact)
                .OrderByDescending(c => c.Role == milestone.Responsible.Role)
                .ThenBy(c => c.Organisation, StringComparer.CurrentCulture)
                .ThenBy(c => c.Name, StringComparer.CurrentCulture),
        ];
        return true;
    }

    private bool IsHere(Place place) =>
        (place.Municipality is null || place.Municipality == Trajectory.Municipality) && (place.Institution is null || place.Institution == Trajectory.Institution);
}
