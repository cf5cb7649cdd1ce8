using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.People;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Language;

/// <summary>Says in the language of whoever looks what the workflow, the log and the calendar say.</summary>
public sealed class Words(RegionHost host, IStringLocalizer<Texts> texts)
{
    private static readonly string[] Urgencies = ["ondersteunend", "belangrijk", "kritiek"];

    public bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private Workflow Workflow => host.Files.Workflow;

    public string Of(LocalText text) => IsEnglish ? text.En : text.Nl;

    /// <summary>A milestone by its id.</summary>
    public string Milestone(string? id) => id is null ? "" : Known(w => w.Find(id)) is { } milestone ? Of(milestone.Name) : id;

    public string Role(string? id) => id is null ? "" : Workflow.FindRole(id) is { } role ? Of(role.Name) : id;

    public string Phase(string id) => Workflow.Phases.FirstOrDefault(p => p.Id == id) is { } phase ? Of(phase.Name) : id;

    public string Track(string id) => Known(w => w.FindTrack(id)) is { } track ? Of(track.Name) : id;

    public string Municipality(string? code) => code is null ? texts["gemeente onbekend"] : host.Files.Reference.Municipality(code) ?? code;

    public string Institution(string id) => host.Files.Reference.Institution(id)?.Name ?? id;

    public string Severity(Severity severity) => texts[Urgencies[(int)severity]];

    public string Domain(LifeDomain? domain) => domain switch
    {
        LifeDomain.Housing => texts["Wonen"],
        LifeDomain.WorkAndIncome => texts["Werk en inkomen"],
        LifeDomain.Identity => texts["Identiteitsbewijs"],
        LifeDomain.Debts => texts["Schulden"],
        LifeDomain.Care => texts["Zorg"],
        LifeDomain.SocialNetwork => texts["Netwerk"],
        _ => texts["Proces"],
    };

    public string Certainty(ReleaseDateCertainty? certainty) => certainty switch
    {
        ReleaseDateCertainty.Definite => texts["staat vast"],
        ReleaseDateCertainty.Provisional => texts["voorlopig"],
        ReleaseDateCertainty.Fictive => texts["geschat"],
        _ => "",
    };

    /// <summary>What somebody looked at a person for, who is shielded or isn't.</summary>
    public string LookingFor(string purpose) => purpose.Replace(PersonVault.OfShielded, "", StringComparison.Ordinal) switch
    {
        "werk" => texts["iets wat nu gedaan moet worden"],
        "verzoek" => texts["een verzoek van betrokkene zelf"],
        "spoed" => texts["spoed of veiligheid"],
        "traject" => texts["eigen traject"],
        "taak" => texts["een taak die bij hem ligt"],
        var other => other,
    };

    public string State(MessageState state) => state switch
    {
        MessageState.Waiting => texts["wacht op verzending"],
        MessageState.Held => texts["vastgehouden"],
        MessageState.Sending => texts["wordt verstuurd"],
        MessageState.HandedOver => texts["verstuurd"],
        MessageState.Delivered => texts["bezorgd"],
        MessageState.Bounced => texts["teruggekomen"],
        MessageState.Failed => texts["mislukt"],
        MessageState.Unknown => texts["onbekend of het aankwam"],
        MessageState.Cancelled => texts["vervallen"],
        _ => texts["proef: niet verstuurd"],
    };

    /// <summary>A channel by its name.</summary>
    public string Channel(string name) => name switch
    {
        "pickup" => texts["map met mails"],
        "smtp" => texts["mailserver"],
        "sendgrid" => "SendGrid",
        "graph" => "Microsoft 365",
        "planner" => texts["taken in Planner"],
        "queue" => texts["wachtrij van een partner"],
        _ => name,
    };

    /// <summary>What became of a message, as it was reported.</summary>
    public string Report(ReportKind kind) => kind switch
    {
        ReportKind.Accepted => texts["aangenomen"],
        ReportKind.Delivered => texts["bezorgd"],
        ReportKind.Deferred => texts["uitgesteld"],
        ReportKind.Bounced => texts["teruggekomen"],
        _ => texts["klaar gemeld"],
    };

    /// <summary>What a mail to a partner is.</summary>
    public string Kind(AskKind kind) => kind switch
    {
        AskKind.Notify => texts["een taak"],
        AskKind.RequestDocument => texts["een document gevraagd"],
        AskKind.Remind => texts["een herinnering"],
        AskKind.Escalate => texts["een waarschuwing"],
        _ => texts["een waarschuwing ingetrokken"],
    };

    /// <summary>How an orchestration is, from what the engine calls it.</summary>
    public string Orchestration(string runtimeStatus) => runtimeStatus switch
    {
        "Running" => texts["loopt"],
        "Pending" => texts["gaat beginnen"],
        "Suspended" => texts["onderbroken"],
        "Failed" => texts["mislukt"],
        "Terminated" => texts["afgebroken"],
        "Completed" => texts["klaar"],
        "NotFound" => texts["is er niet"],
        _ => runtimeStatus,
    };

    /// <summary>The title of a detention, as the messages have it.</summary>
    public string DetentionTitle(string title) => title switch
    {
        "preventief" => texts["in voorlopige hechtenis"],
        "isd" => texts["ISD-maatregel"],
        "vervangend" => texts["vervangende hechtenis"],
        "zelfmelder" => texts["zelfmelder"],
        "vreemdeling" => texts["vreemdeling zonder verblijfsrecht"],
        "buitenland" => texts["in het buitenland, komt terug"],
        "veroordeeld" => texts["veroordeeld"],
        _ => title,
    };

    /// <summary>The outcome of a milestone, from its code.</summary>
    public string Outcome(string code) => texts[$"uitkomst:{code}"] is { ResourceNotFound: false } known ? known : Spaced(code);

    /// <summary>Something that comes, as a sentence.</summary>
    public string Planned(PlannedMoment moment) => moment.Kind switch
    {
        PlannedKind.Leaves => texts["Betrokkene komt vrij."],
        PlannedKind.EndIsMissed => texts["Als er geen eindbericht kwam: vragen of betrokkene nog binnen is."],
        PlannedKind.PhaseBegins => texts["De fase wordt: {0}.", Phase(moment.Phase!)],
        PlannedKind.Opens => texts["Begint: {0}.", Of(moment.Milestone!.Name)],
        PlannedKind.RemindedOf => texts["Herinnering: {0}.", Of(moment.Milestone!.Name)],
        PlannedKind.Escalates => texts["Als er niets gebeurt, waarschuwing (trede {0}): {1}.", moment.Rung!.Value.ToString(), Of(moment.Milestone!.Name)],
        PlannedKind.FallsDue => texts["Uiterste termijn: {0}.", Of(moment.Milestone!.Name)],
        PlannedKind.IsGathered => texts["Een partner krijgt één mail over alles wat bleef liggen."],
        _ => texts["De gegevens worden gewist."],
    };

    /// <summary>A day, short: <c>ma 20 apr. 2026</c>.</summary>
    public string Day(LocalDate date) => LocalDatePattern.Create("ddd d MMM uuuu", CultureInfo.CurrentCulture).Format(date);

    public string Day(Instant moment) => Day(moment.LocalDate());

    /// <summary>A moment in Dutch local time: <c>ma 20 apr. 2026 om 09:00</c>.</summary>
    public string Moment(Instant moment) => $"{Day(moment)} {texts["om"]} {LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(moment.LocalTime())}";

    /// <summary>How far off a due moment is, in working days, as a person says it.</summary>
    public string Until(Instant due)
    {
        var (today, day) = (host.Clock.GetCurrentInstant().LocalDate(), due.LocalDate());
        var days = WorkingCalendar.For(Workflow).Count(today, day);
        return (due < host.Clock.GetCurrentInstant(), days) switch
        {
            (true, 0) => texts["vandaag verstreken"],
            (true, -1) => texts["1 werkdag te laat"],
            (true, _) => texts["{0} werkdagen te laat", -days],
            (false, _) when day == today => texts["vandaag"],
            (false, 0) => texts["voor de volgende werkdag"],
            (false, 1) => texts["over 1 werkdag"],
            _ => texts["over {0} werkdagen", days],
        };
    }

    /// <summary>As the workflow of the region calls it, or else whichever version that is kept: a trajectory may be on a former one.</summary>
    private T? Known<T>(Func<Workflow, T?> find)
        where T : class => find(Workflow) ?? host.Workflows.All.Select(find).FirstOrDefault(found => found is not null);

    private static string Spaced(string code) => string.Concat(code.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
