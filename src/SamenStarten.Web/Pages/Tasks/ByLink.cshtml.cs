using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.People;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Tasks;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Security;

namespace SamenStarten.Web.Pages.Tasks;

/// <summary>
/// A partner's task behind the link in its mail: no account, two minutes. Looking changes nothing, so a scanner that opens every link does
/// no harm; whom it is about is shown on asking, and that is written down.
/// </summary>
[Open("The link in the mail is the key: it opens one task of one contact and nothing else.")]
[EnableRateLimiting(RateLimits.LinkRenewal)]
public sealed class ByLinkModel(RegionHost host, MailLinks links, PartnerTasks tasks, TaskForm form, PersonAccess persons, DemoTime demo) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(Name = "opdrachtId")]
    public Guid CommandId { get; set; }

    public Message? Message { get; private set; }

    public bool HasExpired { get; private set; }

    public TaskView? Task { get; private set; }

    public SeenPerson? Person { get; private set; }

    /// <summary>The mail said that a partner asked something.</summary>
    public bool IsQuestion => Message?.Template == Templates.Question;

    /// <summary>What was asked, once somebody wanted to read it: about what, by whom, and the text; null where it was erased.</summary>
    public IReadOnlyList<(Recorded Recorded, QuestionAsked Question, string? Text)>? Questions { get; private set; }

    public string? Said { get; private set; }

    public bool WasDone { get; private set; }

    public string Phone => Message is null ? "" : host.Senders.Get(Message.Sender).Phone;

    private Viewer Partner => new(Message!.ContactId, Message.ContactId, FrozenSet.Create(Roles.Partner), FrozenSet<string>.Empty, IsProgram: false, HasSecondFactor: false);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await Load(cancellation) ? Gone()
        : Message!.Template == Templates.ConfirmCard ? RedirectToPage("/AddressBook/OwnCard", new { Token })
        : Page();

    public async Task<IActionResult> OnPostAsync(string mijlpaal, string? wat, string? uitkomst, string? waarom, string? vraag, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return Gone();
        }

        if (Task is null || !Task.Task.Lines.Any(line => line.Milestone == mijlpaal))
        {
            return Page();
        }

        var id = CommandId == Guid.Empty ? Guid.NewGuid() : CommandId;
        (WasDone, Said) = await form.Give(Message!.TrajectoryId, Partner, id, mijlpaal, wat, uitkomst, waarom, vraag, cancellation);
        await Load(cancellation);
        return Page();
    }

    /// <summary>Whom the task is about: for who asks, as far as the matrix lets this contact see.</summary>
    public async Task<IActionResult> OnPostWhoAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return Gone();
        }

        if (Task is not null)
        {
            Person = await persons.See(Message!.TrajectoryId, Partner, "taak", cancellation: cancellation);
            Said = Person is null ? "" : null;
        }

        return Page();
    }

    /// <summary>What a partner asked: for the lead who wants to read it, which is written down.</summary>
    public async Task<IActionResult> OnPostQuestionAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return Gone();
        }

        if (IsQuestion && !HasExpired)
        {
            Questions = await Read(Message!, cancellation);
        }

        return Page();
    }

    /// <summary>A new link in place of one that expired, to the mailbox that the old one went to.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return Gone();
        }

        if (HasExpired)
        {
            await links.Renew(Message!, cancellation);
            await demo.Settle(cancellation);
            WasRenewed = true;
        }

        return Page();
    }

    public bool WasRenewed { get; private set; }

    private async Task<List<(Recorded, QuestionAsked, string?)>> Read(Message message, CancellationToken cancellation)
    {
        var asked = new List<(Recorded, QuestionAsked, string?)>();
        var reader = new Reader(Partner.Actor, await persons.MatrixRole(Partner, cancellation), "vraag-lezen", host.Clock.GetCurrentInstant(), "question");
        foreach (var recorded in (await host.Store.Trajectories.Log(message.TrajectoryId, cancellation)).Where(r => r.Envelope.ReceivedAt <= message.CreatedAt))
        {
            if (recorded.Event is QuestionAsked question && message.Arguments.Lines.Contains(question.Milestone))
            {
                asked.Add((recorded, question, (await host.Store.Persons.ReadText(question.NoteId, reader, cancellation)).Value));
            }
        }

        return asked;
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        Message = await links.Find(Token, cancellation);
        if (Message is null)
        {
            return false;
        }

        HasExpired = links.HasExpired(Message);
        if (!HasExpired && await tasks.Find(Message.Id, Message.ContactId, cancellation) is var (trajectoryId, task)
            && await host.Store.Trajectories.Load(trajectoryId, cancellation) is { State: var trajectory })
        {
            Task = TaskView.Of(task, trajectory, host.Workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion), host.Clock.GetCurrentInstant());
        }

        return true;
    }

    private NotFoundResult Gone() => NotFound();
}
