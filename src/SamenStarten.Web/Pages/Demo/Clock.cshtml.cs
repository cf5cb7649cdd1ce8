using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Calendar;
using SamenStarten.Web.Access;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Demo;

/// <summary>Moves the clock of the demo: a day on, to what comes next, or to a date; and shows how far it is.</summary>
[For(Roles.Coordinator, Roles.Partner, Roles.Administrator)]
public sealed class ClockModel(RegionHost host, DemoTime time, IStringLocalizer<Texts> texts, Words words) : PageModel
{
    private const int FarthestDays = 400;
    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>How long somebody waits for the clock before he sees how far it is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Where the clock is going; what the page is about.</summary>
    public Journey Journey { get; private set; } = null!;

    /// <summary>How far it is; when it has come there, the page from which it was set going.</summary>
    public async Task<IActionResult> OnGetAsync(string? terug, int mails)
    {
        if (host.Mode != RegionMode.Demo)
        {
            return NotFound();
        }

        if (time.Journey is not { } journey)
        {
            return await Arrived(terug, mails);
        }

        Journey = journey;
        Response.Headers["Refresh"] = "2";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? naar, string? datum, string? terug, CancellationToken cancellation)
    {
        if (host.Mode != RegionMode.Demo)
        {
            return NotFound();
        }

        var now = host.Clock.GetCurrentInstant();
        var mails = await Mails(cancellation);
        var until = naar switch
        {
            "dag" => now.LocalDate().PlusDays(1).InAmsterdam(Morning),
            "volgende" => await NextThatMatters(now, cancellation),
            _ => LocalDatePattern.Iso.Parse(datum ?? "") is { Success: true, Value: var date } ? date.InAmsterdam(Morning) : now,
        };
        if (until <= now && time.Journey is null)
        {
            TempData["Said"] = texts["De klok staat nog op {0}: hij gaat alleen vooruit.", words.Moment(now)].Value;
            return Back(terug);
        }

        await time.SetOut(Instant.Min(until, now + Duration.FromDays(FarthestDays)), Patience);
        return time.Journey is null ? await Arrived(terug, mails) : RedirectToPage(new { terug, mails });
    }

    private async Task<IActionResult> Arrived(string? terug, int mails)
    {
        var made = Math.Max(0, await Mails(HttpContext.RequestAborted) - mails);
        TempData["Said"] = texts["Het is nu {0}. Er zijn {1} mails gemaakt.", words.Moment(host.Clock.GetCurrentInstant()), made].Value;
        return Back(terug);
    }

    private LocalRedirectResult Back(string? terug) => LocalRedirect(Url.IsLocalUrl(terug) ? terug! : "/");

    private async Task<int> Mails(CancellationToken cancellation) => (await host.Store.Messages.Count(cancellation)).Values.Sum();

    /// <summary>The first moment at which something falls due on any trajectory, and not just an engine looking whether it does.</summary>
    private async Task<Instant> NextThatMatters(Instant now, CancellationToken cancellation) =>
        (await host.Store.Trajectories.Rows(cancellation)).Where(r => r.Index.NextMoment > now).Min(r => r.Index.NextMoment) ?? now;
}
