using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Channels.Texts;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Messages;

/// <summary>The texts that partners receive, filled in with a trajectory that doesn't exist: to read before a partner does.</summary>
[For(Roles.Administrator, Roles.Coordinator)]
public sealed class PreviewModel(RegionHost host) : PageModel
{
    // The letter by itself: its own style and nothing else, and only our page may frame it.
    private const string LetterPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    /// <summary>The text; null: the list of all.</summary>
    [BindProperty(Name = "naam", SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(Name = "taal", SupportsGet = true)]
    public string? Spoken { get; set; }

    public string Language => MessageTemplates.LanguageFor(Spoken ?? "");

    /// <summary>Every text with its subject, in the language that is read.</summary>
    public IReadOnlyList<(string Name, string Subject)> All { get; private set; } = [];

    public OutgoingMail? Mail { get; private set; }

    public IActionResult OnGet()
    {
        if (Name is null)
        {
            All = [.. host.Texts.All.Select(name => (name, Sample(name)!.Subject))];
            return Page();
        }

        Mail = Sample(Name);
        if (Mail is null)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy += "; frame-src 'self'";
        return Page();
    }

    /// <summary>The letter as mail programs show it, for the frame.</summary>
    public IActionResult OnGetLetter()
    {
        if (Name is null || Sample(Name) is not { Html: { } html })
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = LetterPolicy;
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        return Content(html, "text/html; charset=utf-8");
    }

    // Our own sender's name and number, as partners see them.
    private OutgoingMail? Sample(string name) => SampleMail.Of(host.Texts, name, Language, host.Senders.All.FirstOrDefault());
}
