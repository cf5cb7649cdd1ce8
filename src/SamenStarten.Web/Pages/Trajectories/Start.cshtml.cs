using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SamenStarten.Core.Reference;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Web.Access;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>Starts a trajectory: by hand, or by pasting a notice. Under a minute.</summary>
[For(Roles.Coordinator)]
public sealed class StartModel(RegionHost host, DemoTime demo, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public StartForm Form { get; set; } = new();

    [BindProperty(Name = "opdrachtId")]
    public Guid CommandId { get; set; }

    [BindProperty(Name = "bericht")]
    public string? Notice { get; set; }

    public IEnumerable<Institution> Institutions => host.Files.Reference.Institutions.OrderBy(i => i.Name, StringComparer.CurrentCulture);

    public IEnumerable<(string Code, string Name)> Municipalities =>
        host.Files.Reference.MunicipalityCodes.Select(code => (code, host.Files.Reference.Municipality(code)!)).OrderBy(m => m.Item2, StringComparer.CurrentCulture);

    /// <summary>Fills the form from what was pasted; nothing is started yet.</summary>
    public void OnPostPaste()
    {
        ModelState.Clear();
        var (filled, found) = PastedNotice.Read(Notice ?? "", host.Files.Reference);
        Form = filled;
        if (found == 0)
        {
            ModelState.AddModelError("bericht", texts["Hier konden wij niets uit halen. Vul het hieronder zelf in."]);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        var id = CommandId == Guid.Empty ? Guid.NewGuid() : CommandId;
        var reading = new StartByHand(host.Files.Reference).Read(JsonOf(Form, id), host.Clock.GetCurrentInstant());
        if (reading.Message is not { } message)
        {
            foreach (var error in reading.Errors)
            {
                ModelState.AddModelError(FieldOf(error.Field), SentenceOf(error.Code, error.Field));
            }

            return Page();
        }

        var answer = await host.Region.Intake.Take(message, null, cancellation);
        if (answer.Result == LineAnswer.Quarantined)
        {
            ModelState.AddModelError("", texts["Dit kan nu niet ({0}).", answer.Code ?? ""]);
            return Page();
        }

        await demo.Settle(cancellation);
        var trajectory = await host.Store.Inbox.TrajectoryOf(reading.Detention!, cancellation) ?? StartByHand.TrajectoryOf(reading.CommandId!);
        TempData["Said"] = trajectory == StartByHand.TrajectoryOf(reading.CommandId!)
            ? texts["Het traject is begonnen. De eerste partners krijgen bericht."].Value
            : texts["Voor deze detentie liep al een traject. Dit is het."].Value;
        return Redirect($"/trajecten/{trajectory}");
    }

    private static string JsonOf(StartForm form, Guid id)
    {
        var person = new JsonObject { ["voornamen"] = Filled(form.GivenNames), ["achternaam"] = Filled(form.FamilyName), ["geboortedatum"] = Filled(form.BirthDate) };
        Add(person, "bsn", StartForm.DigitsOf(form.Bsn));
        var data = new JsonObject
        {
            ["opdrachtId"] = id.ToString("D", CultureInfo.InvariantCulture),
            ["kenmerk"] = Filled(form.Reference) ?? $"hand-{id:N}",
            ["persoon"] = person,
            ["inrichting"] = Filled(form.Institution),
            ["binnenkomst"] = Filled(form.Entry),
            ["titel"] = Filled(form.Title),
        };
        if (Filled(form.Municipality) is { } municipality)
        {
            data["gemeente"] = new JsonObject { ["code"] = municipality };
        }

        if (Filled(form.EndDate) is { } end)
        {
            data["einddatum"] = new JsonObject { ["datum"] = end, ["zekerheid"] = Filled(form.Certainty) };
        }

        return JsonSerializer.Serialize(data);
    }

    private static void Add(JsonObject json, string field, string? value)
    {
        if (Filled(value) is { } filled)
        {
            json[field] = filled;
        }
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string FieldOf(string? field) => field?.Split('.') switch
    {
        ["persoon", "voornamen"] => "Form_GivenNames",
        ["persoon", "achternaam"] => "Form_FamilyName",
        ["persoon", "geboortedatum"] => "Form_BirthDate",
        ["persoon", "bsn"] => "Form_Bsn",
        ["inrichting"] => "Form_Institution",
        ["binnenkomst"] => "Form_Entry",
        ["titel"] => "Form_Title",
        ["gemeente", ..] => "Form_Municipality",
        ["einddatum", ..] => "Form_EndDate",
        _ => "",
    };

    private string SentenceOf(string code, string? field) => (code, field) switch
    {
        ("invalid-bsn", _) => texts["Dit BSN klopt niet: kijk de cijfers na, of laat het leeg."],
        ("release-before-entry", _) => texts["De einddatum ligt voor de dag van binnenkomst."],
        ("unknown-municipality", _) => texts["Kies een gemeente uit de lijst."],
        (_, "persoon.voornamen") => texts["Vul de voornaam in."],
        (_, "persoon.achternaam") => texts["Vul de achternaam in."],
        (_, "persoon.geboortedatum") => texts["Vul de geboortedatum in."],
        (_, "inrichting") => texts["Kies de inrichting."],
        (_, "binnenkomst") => texts["Vul de dag van binnenkomst in."],
        (_, "titel") => texts["Kies waarom iemand vastzit."],
        (_, "einddatum.zekerheid") => texts["Kies hoe zeker de einddatum is."],
        _ => texts["Dit klopt niet: {0}.", field ?? code],
    };
}
