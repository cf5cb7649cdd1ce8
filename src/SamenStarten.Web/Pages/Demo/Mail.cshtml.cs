using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Channels.Texts;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Pages.Trajectories;

namespace SamenStarten.Web.Pages.Demo;

/// <summary>The mails of the demo, newest first, and one of them as its receiver gets it, with its link.</summary>
[For(Roles.Coordinator, Roles.Partner, Roles.Administrator)]
public sealed class MailModel(RegionHost host) : PageModel
{
    private const int Most = 50;
    private static readonly MessageState[] Out = [MessageState.HandedOver, MessageState.Delivered, MessageState.DryRun];

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(Name = "traject", SupportsGet = true)]
    public Guid? TrajectoryId { get; set; }

    public IReadOnlyList<(Message Message, string Subject, string? Language)> Mails { get; private set; } = [];

    public (Message Message, OutgoingMail Mail, string Language, string Link)? Read { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (host.Mode != RegionMode.Demo)
        {
            return NotFound();
        }

        if (Id is { } id)
        {
            if (await host.Store.Messages.Find(id, cancellation) is not { } message || await Compose(message, cancellation) is not var (mail, language))
            {
                return NotFound();
            }

            Read = (message, mail, language, host.Links.Link(host.Senders.Get(message.Sender).LinkBase, message.Id, message.ContactId).AbsolutePath);
            return Page();
        }

        var found = TrajectoryId is { } trajectory
            ? (await host.Store.Messages.Of(trajectory, cancellation)).Where(m => Out.Contains(m.State)).Reverse()
            : await host.Store.Messages.In([.. Out], Most, cancellation);
        var mails = new List<(Message, string, string?)>();
        foreach (var message in found.Take(Most))
        {
            var composed = await Compose(message, cancellation);
            mails.Add((message, composed?.Mail.Subject ?? message.Template, composed?.Language));
        }

        Mails = mails;
        return Page();
    }

    /// <summary>The link as it stands in the text, with whatever host it names.</summary>
    public static string LinkIn(string text, string path) =>
        text.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.EndsWith(path, StringComparison.Ordinal)) ?? path;

    private async Task<(OutgoingMail Mail, string Language)?> Compose(Message message, CancellationToken cancellation) =>
        await MailAgain.Of(message, host, cancellation) is var (mail, to) ? (mail, MessageTemplates.LanguageFor(to.Language)) : null;
}
