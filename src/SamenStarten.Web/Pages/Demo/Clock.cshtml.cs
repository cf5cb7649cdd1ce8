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

/// <summary>Moves the clock of the demo: a day on, to what comes next, or to a date.</summary>
[For(Roles.Coordinator, Roles.Partner, Roles.Administrator)]
public sealed class ClockModel(RegionHost host, DemoTime time, IStringLocalizer<Texts> texts, Words words) : PageModel
{
    private const int FarthestDays = 400;
    private static readonly LocalTime Morning = new(9, 0);

    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(string? naar, string? datum, string? terug, CancellationToken cancellation)
    {
        if (host.Mode != RegionMode.Demo)
        {
            return NotFound();
        }

        var now = host.Clock.GetCurrentInstant();
        var before = (await host.Store.Messages.Count(cancellation)).Values.Sum();
        var until = naar switch
        {
            "dag" => now.LocalDate().PlusDays(1).InAmsterdam(Morning),
            "volgende" => await NextThatMatters(now, cancellation),
            _ => LocalDatePattern.Iso.Parse(datum ?? "") is { Success: true, Value: var date } ? date.InAmsterdam(Morning) : now,
        };
        await time.MoveTo(Instant.Min(until, now + Duration.FromDays(FarthestDays)), null, cancellation);
        var sent = (await host.Store.Messages.Count(cancellation)).Values.Sum() - before;
        TempData["Said"] = until <= now
            ? texts["De klok staat nog op {0}: hij gaat alleen vooruit.", words.Moment(host.Clock.GetCurrentInstant())].Value
            : texts["Het is nu {0}. Er zijn {1} mails gemaakt.", words.Moment(host.Clock.GetCurrentInstant()), sent].Value;
        return LocalRedirect(Url.IsLocalUrl(terug) ? terug! : "/");
    }

    /// <summary>The first moment at which something falls due on any trajectory, and not just an engine looking whether it does.</summary>
    private async Task<Instant> NextThatMatters(Instant now, CancellationToken cancellation) =>
        (await host.Store.Trajectories.Rows(cancellation)).Where(r => r.Index.NextMoment > now).Min(r => r.Index.NextMoment) ?? now;
}
