using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime.Text;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Deeds;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Situations;

/// <summary>Something happened: first what, then what has to be known of it, with a reason.</summary>
[For(Roles.Coordinator)]
public sealed class ReportModel(RegionHost host, DeedHandler deeds, IStringLocalizer<Texts> texts) : TrajectoryPage(host, deeds, texts)
{
    [BindProperty(SupportsGet = true, Name = "wat")]
    public string? What { get; set; }

    [BindProperty(Name = "gemeente")]
    public string? Municipality { get; set; }

    [BindProperty(Name = "rol")]
    public string? Role { get; set; }

    [BindProperty(Name = "inrichting")]
    public string? Institution { get; set; }

    [BindProperty(Name = "datum")]
    public string? Date { get; set; }

    [BindProperty(Name = "zekerheid")]
    public string? Certainty { get; set; }

    [BindProperty(Name = "titel")]
    public string? DetentionTitle { get; set; }

    public IEnumerable<Situation> Possible => AllSituations.On(Trajectory);

    /// <summary>What was chosen; null while nothing is.</summary>
    public Situation? Chosen => Possible.FirstOrDefault(s => s.Key == What);

    /// <summary>The roles with which consent can be given or taken back: partners outside the circle of the law are in it, and so are the others.</summary>
    public IEnumerable<string> PartnerRoles => Terms.Workflow.Roles.Where(r => !Staffing.IsOfTheTrajectory(r.Id) && r.Manager is not null).Select(r => r.Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (Chosen is not { } situation)
        {
            ModelState.AddModelError("wat", Texts["Kies wat er gebeurd is."]);
            return Page();
        }

        var form = Filled(situation);
        var reason = situation.Needs(Ask.NoReason) ? null : ReasonGiven();
        return ModelState.IsValid ? await Give(situation.Command(form), reason, Texts["Vastgelegd."], null, cancellation) : Page();
    }

    private SituationForm Filled(Situation situation)
    {
        var day = LocalDatePattern.Iso.Parse(Date ?? "");
        if ((situation.Needs(Ask.Day) && !day.Success) || (situation.Needs(Ask.MaybeDay) && !string.IsNullOrEmpty(Date) && !day.Success))
        {
            ModelState.AddModelError("datum", Texts["Kies de dag."]);
        }

        Check(Ask.Municipality, Municipality is { } code && Region.Files.Reference.MunicipalityCodes.Contains(code), "gemeente", Texts["Kies de gemeente."]);
        Check(Ask.Role, PartnerRoles.Contains(Role), "rol", Texts["Kies de partner."]);
        Check(Ask.Institution, Institution is { } id && Region.Files.Reference.Institution(id) is not null, "inrichting", Texts["Kies de inrichting."]);
        Check(Ask.Title, DetentionTitles.All.Contains(DetentionTitle ?? ""), "titel", Texts["Kies de titel."]);
        var certainty = Certainty switch
        {
            "definitief" => ReleaseDateCertainty.Definite,
            "voorlopig" => ReleaseDateCertainty.Provisional,
            _ => ReleaseDateCertainty.Fictive,
        };
        return new SituationForm(
            Municipality ?? "", Role ?? "", Institution ?? "", Trajectory.Institution, day.Success ? day.Value : null, certainty, DetentionTitle ?? "");

        void Check(Ask ask, bool isRight, string field, string sentence)
        {
            if (situation.Needs(ask) && !isRight)
            {
                ModelState.AddModelError(field, sentence);
            }
        }
    }
}
