using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>One trajectory: who leads, when out, what goes wrong first; what comes, what was sent, what happened. Done is one click.</summary>
[For(Roles.Coordinator)]
public sealed class ShowModel(RegionHost host, PersonAccess persons, OpenItems openItems, DeedHandler deeds, IStringLocalizer<Texts> texts, Words words) : PageModel
{
    private const int MostToCome = 15;
    private const int MostHappened = 40;
    private static readonly Duration LongestShown = Duration.FromDays(14);

    /// <summary>What somebody can say that he looks at a shielded person for.</summary>
    public static readonly string[] LookingFor = ["werk", "verzoek", "spoed"];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Comes with every form, so that a form posted twice is one deed.</summary>
    [BindProperty(Name = "opdrachtId")]
    public Guid CommandId { get; set; }

    [BindProperty(Name = "mijlpaal")]
    public string Milestone { get; set; } = "";

    public Trajectory Trajectory { get; private set; } = null!;

    public SeenPerson? Person { get; private set; }

    /// <summary>Whoever looks doesn't see whom it is about, and may when he says what for.</summary>
    public bool IsShielded => Person is null && Trajectory.ShieldedBy is not null;

    public IReadOnlyList<OpenItem> Open { get; private set; } = [];

    public Timeline Timeline { get; private set; } = null!;

    public IReadOnlyList<PlannedMoment> Comes { get; private set; } = [];

    public IReadOnlyList<Message> Sent { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Recorded> Happened { get; private set; } = [];

    /// <summary>Somebody wants to see all that happened, and not what happened lately.</summary>
    [BindProperty(Name = "alles", SupportsGet = true)]
    public bool WantsAll { get; set; }

    public IEnumerable<Recorded> HappenedLately => WantsAll ? Happened : Happened.Take(MostHappened);

    /// <summary>What partners asked the lead in the past weeks about work that isn't done, newest first.</summary>
    public IReadOnlyList<(Recorded Recorded, QuestionAsked Question)> Questions { get; private set; } = [];

    public IReadOnlyList<Core.Workflows.Milestone> Done { get; private set; } = [];

    public Terms Terms { get; private set; } = null!;

    /// <summary>The trajectory of an earlier detention; null when there is none, or it was erased.</summary>
    public EarlierTrajectory? Earlier { get; private set; }

    /// <summary>The trajectory in which this one goes on.</summary>
    public Trajectory? Later { get; private set; }

    /// <summary>The trajectories of others with the same name and day of birth; not of one who is shielded from whoever looks.</summary>
    public IReadOnlyList<Trajectory> Alike { get; private set; } = [];

    public Instant Now => host.Clock.GetCurrentInstant();

    public LocalDate Today => Now.LocalDate();

    public string LeadName => Trajectory.LeadRole is { } role ? words.Role(role) : texts["nog niemand"];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(null, cancellation);

    /// <summary>Shows once whom it is about, although he is shielded.</summary>
    public Task<IActionResult> OnPostLookAsync(string? waarvoor, CancellationToken cancellation) =>
        Show(LookingFor.Contains(waarvoor) ? waarvoor : LookingFor[0], cancellation);

    private async Task<IActionResult> Show(string? breaksShieldFor, CancellationToken cancellation)
    {
        if (await host.Store.Trajectories.Load(Id, cancellation) is not { } stored)
        {
            return NotFound();
        }

        Trajectory = stored.State;
        Terms = TermsOf(Trajectory);
        Earlier = await Other(Trajectory.Follows, cancellation) is { } earlier ? EarlierTrajectory.Of(TermsOf(earlier)) : null;
        Later = await Other(Trajectory.ContinuedIn, cancellation);
        Alike = [.. (await Others(Trajectory.LooksLike, cancellation)).Where(other => other.ShieldedBy is not { } by || by == Viewer.Of(User).Actor)];
        Person = await persons.See(Id, Viewer.Of(User), breaksShieldFor ?? "traject", breaksShieldFor is not null, cancellation);
        Open = await openItems.Of(Terms, cancellation);
        Timeline = new Timeline(Terms, Now);
        Comes = [.. Terms.Planning.Where(m => m.At > Now && m.Kind != PlannedKind.RemindedOf).Take(MostToCome)];
        Sent = [.. (await host.Store.Messages.Of(Id, cancellation)).Reverse()];
        Happened = [.. (await host.Store.Trajectories.Log(Id, cancellation)).Reverse()];
        Questions =
        [
            .. from recorded in Happened
               let question = recorded.Event as QuestionAsked
               where question is not null && recorded.Envelope.ReceivedAt > Now - LongestShown && !Trajectory[question.Milestone].IsDone
               select (recorded, question),
        ];
        Done = [.. Terms.InPlay.Where(m => Trajectory[m.Id].IsDone && Terms.Outstanding(m).IsEmpty)];
        return Page();
    }

    public Task<IActionResult> OnPostDoneAsync(string? uitkomst, string? namens, CancellationToken cancellation) => Give(
        new CompleteMilestone(Milestone, string.IsNullOrEmpty(uitkomst) ? null : uitkomst, null), texts["Gedaan: {0}.", words.Milestone(Milestone)], namens, undo: true, cancellation);

    public Task<IActionResult> OnPostUndoAsync(CancellationToken cancellation) =>
        Give(new UndoMilestone(Milestone), texts["Teruggedraaid: {0} is niet gedaan.", words.Milestone(Milestone)], null, undo: false, cancellation);

    /// <summary>Geen gehoor: somebody phoned and nobody answered.</summary>
    public Task<IActionResult> OnPostNoAnswerAsync(CancellationToken cancellation) =>
        Give(new PhonePartner(Milestone, Reached: false), texts["Vastgelegd: geen gehoor."], null, undo: false, cancellation);

    /// <summary>The second start message is about the same detention.</summary>
    public Task<IActionResult> OnPostDoubleAsync(Guid start, CancellationToken cancellation) => Give(
        new ConfirmDouble(start), texts["Bevestigd: het tweede startbericht gaat over dezelfde detentie."], null, undo: false, cancellation);

    /// <summary>The second start message is about something else.</summary>
    public async Task<IActionResult> OnPostSplitAsync(Guid start, CancellationToken cancellation)
    {
        var rejection = await deeds.Split(Id, Viewer.Of(User), CommandId == Guid.Empty ? Guid.NewGuid() : CommandId, start, cancellation);
        TempData["Said"] = rejection is null
            ? texts["Het tweede startbericht gaat over iets anders en kreeg een eigen traject."].Value
            : RejectionWords.Of(rejection, texts);
        return RedirectToPage(new { Id });
    }

    /// <summary>Who has the same name and day of birth is somebody else.</summary>
    public Task<IActionResult> OnPostApartAsync(Guid ander, CancellationToken cancellation) => Give(
        new TellApart(ander), texts["Vastgelegd: wie op deze persoon lijkt, is iemand anders."], null, undo: false, cancellation);

    /// <summary>He is the same person.</summary>
    public Task<IActionResult> OnPostSameAsync(Guid ander, CancellationToken cancellation) =>
        Give(new MergeInto(ander), texts["Het werk gaat verder in een ander traject."], null, undo: false, cancellation);

    public Task<IActionResult> OnPostMunicipalityAsync(string gemeente, CancellationToken cancellation) => host.Files.Reference.Municipality(gemeente ?? "") is null
        ? Task.FromResult<IActionResult>(Wrong(texts["Kies een gemeente uit de lijst."]))
        : Give(new ConfirmMunicipality(gemeente!, null), texts["De gemeente is bevestigd."], null, undo: false, cancellation);

    public async Task<IActionResult> OnPostLeadAsync(string? rol, CancellationToken cancellation)
    {
        if (await host.Store.Trajectories.Load(Id, cancellation) is not { State: var trajectory })
        {
            return NotFound();
        }

        var contacts = await host.Store.Directory.StaffingFor(trajectory, host.Clock.GetCurrentInstant().LocalDate(), cancellation);
        return contacts.TryGetValue(rol ?? "", out var contact)
            ? await Give(
                new AcceptLead(rol!, contact.Id, contact.DeputyId, AfterRelease: false), texts["De regie is aanvaard door: {0}.", words.Role(rol)], rol, undo: false, cancellation)
            : Wrong(texts["Voor deze rol staat niemand in het adresboek."]);
    }

    private Terms TermsOf(Trajectory trajectory) => new(trajectory, host.Workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion));

    /// <summary>What was erased isn't pointed to any more.</summary>
    private async Task<Trajectory?> Other(Guid? id, CancellationToken cancellation) =>
        id is { } other && await host.Store.Trajectories.Load(other, cancellation) is { State: { Status: not TrajectoryStatus.Closed } found } ? found : null;

    private async Task<IReadOnlyList<Trajectory>> Others(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var others = new List<Trajectory>();
        foreach (var id in ids)
        {
            if (await Other(id, cancellation) is { } other)
            {
                others.Add(other);
            }
        }

        return others;
    }

    private async Task<IActionResult> Give(Command command, string said, string? onBehalfOf, bool undo, CancellationToken cancellation)
    {
        if (await host.Store.Trajectories.Load(Id, cancellation) is null)
        {
            return NotFound();
        }

        var onBehalf = string.IsNullOrEmpty(onBehalfOf) || host.Files.Workflow.FindRole(onBehalfOf) is null ? null : onBehalfOf;
        var id = CommandId == Guid.Empty ? Guid.NewGuid() : CommandId;
        if (await deeds.Do(Id, Viewer.Of(User), new Deed(id, command, onBehalf), cancellation) is { } rejection)
        {
            return Wrong(RejectionWords.Of(rejection, texts));
        }

        TempData["Said"] = said;
        if (undo)
        {
            TempData["UndoMilestone"] = Milestone;
            TempData["UndoTrajectory"] = Id.ToString();
        }

        return RedirectToPage(new { Id });
    }

    private RedirectToPageResult Wrong(string sentence)
    {
        TempData["Said"] = sentence;
        return RedirectToPage(new { Id });
    }
}
