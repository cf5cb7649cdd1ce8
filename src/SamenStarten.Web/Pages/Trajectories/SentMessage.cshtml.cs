using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Channels.Texts;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>A mail as its partner got it: rendered again, since texts aren't kept. Its link is not shown: it is the partner's.</summary>
[For(Roles.Coordinator)]
public sealed partial class SentMessageModel(RegionHost host) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid MessageId { get; set; }

    public Message Message { get; private set; } = null!;

    public string Subject { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The language of the mail: its receiver's, and not the reader's.</summary>
    public string? Language { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await host.Store.Messages.Find(MessageId, cancellation) is not { } message || message.TrajectoryId != Id)
        {
            return NotFound();
        }

        Message = message;
        if (await MailAgain.Of(message, host, cancellation) is var (mail, to))
        {
            (Subject, Text, Language) = (mail.Subject, LinkInMail().Replace(mail.Text, "…"), MessageTemplates.LanguageFor(to.Language));
        }

        return Page();
    }

    // A link is its contact's, and nobody else's.
    [GeneratedRegex(@"https?://\S+/t/\S+")]
    private static partial Regex LinkInMail();
}
