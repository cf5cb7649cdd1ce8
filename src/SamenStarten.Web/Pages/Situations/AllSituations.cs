using SamenStarten.Core.Trajectories;

namespace SamenStarten.Web.Pages.Situations;

/// <summary>Every situation, and when it can be.</summary>
public static class AllSituations
{
    private static readonly Situation Back = new(
        "terug-in-detentie", "Betrokkene is weer in detentie", "De vrijlating telt niet meer. Wat geregeld was, blijft staan; over woning en werk wordt een besluit gevraagd.",
        Ask.Institution | Ask.MaybeDay | Ask.Certainty, f => new ReturnInside(f.Institution, "by-hand", f.Day, f.Certainty));

    private static readonly Situation Absconded = new(
        "onttrokken", "Betrokkene is ontsnapt of niet teruggekomen van verlof", "Alles staat stil tot betrokkene weer binnen is. Niemand krijgt nog een herinnering.",
        Ask.Nothing, _ => new ReportAbsconded());

    private static readonly Situation Recaptured = new(
        "aangehouden", "Betrokkene is weer binnen na een onttrekking", "Alles loopt weer verder.", Ask.Nothing, _ => new ReportRecaptured());

    private static readonly Situation Refuses = new(
        "geen-hulp", "Betrokkene wil geen hulp", "Alleen het minimum loopt door. Wie gevraagd was, hoort dat het niet meer hoeft. Hulp wordt later opnieuw aangeboden.",
        Ask.Nothing, _ => new RefuseHelp());

    private static readonly Situation Accepts = new(
        "toch-hulp", "Betrokkene wil toch hulp", "Alles wat stopte, komt terug.", Ask.Nothing, _ => new AcceptHelp());

    private static readonly Situation Shield = new(
        "afschermen", "Betrokkene moet afgeschermd worden", "Geheim adres, bedreiging of een bekend persoon: alleen u ziet nog wie het is. Een ander kan kijken als hij zegt waarvoor; de beheerder ziet dat.",
        Ask.Nothing, _ => new ShieldPerson());

    private static readonly Situation Unshield = new(
        "afscherming-opheffen", "Betrokkene hoeft niet meer afgeschermd te zijn", "Elke coördinator ziet weer wie het is.", Ask.Nothing, _ => new LiftShield());

    private static readonly Situation[] Inside =
    [
        new("overgeplaatst", "Betrokkene is overgeplaatst", "De nieuwe inrichting krijgt wat nog openstaat; de termijnen blijven.",
            Ask.Institution | Ask.Day, f => new TransferPerson(f.From, f.Institution, f.Day!.Value)),
        new("kliniek", "Betrokkene gaat naar een kliniek en niet naar huis", "Wonen staat stil tot bekend is wanneer betrokkene daar weggaat.",
            Ask.MaybeDay | Ask.Certainty, f => new PlaceInClinic(f.Day, f.Certainty)),
        Of("proefwoning", "De proefwoning (ISD) begint", "Afspraken, contact en terugval worden vastgelegd.", "ExtramuralStarted"),
        Of("proefwoning-einde", "De proefwoning (ISD) eindigt, terug naar de inrichting", "Er wordt een besluit over de woning gevraagd; het traject loopt door.", "ExtramuralEnded"),
        new("titel", "De titel van de detentie is een andere", "De route past zich aan. Zonder verblijfsrecht stoppen wonen en inkomen. Is betrokkene nu ergens anders, leg dan ook de overplaatsing vast.",
            Ask.Title, f => new ChangeTitle(f.Title)),
    ];

    private static readonly Situation[] Always =
    [
        Of("bed-weg", "Het bed gaat niet door", "Het bed wordt opnieuw gevraagd en de manager hoort het meteen.", "BedCancelled"),
        Of("rekening-weg", "De bankrekening is opgeheven", "De rekening wordt opnieuw gevraagd, en een andere manier van betalen.", "BankAccountClosed"),
        new("gemeente-wijzigen", "Betrokkene gaat in een andere gemeente wonen", "De andere gemeente moet het aannemen. Wonen en inkomen worden daar opnieuw gevraagd; partners van nu horen dat het stopt.",
            Ask.Municipality, f => new ChangeMunicipality(f.Municipality)),
        new("bevoegdheid", "Twee gemeenten zijn het niet eens", "De coördinator van de andere gemeente krijgt bericht en kan zien om wie het gaat. Drie werkdagen om het eens te worden, daarna het Zorg- en Veiligheidshuis.",
            Ask.Municipality, f => new DisputeCompetence(f.Municipality)),
        Of("niet-ingeschreven", "Betrokkene staat nergens ingeschreven", "Inschrijven of een briefadres wordt dringend.", "NoRegistration"),
        new("toestemming-weg", "Betrokkene trekt toestemming voor een partner in", "Delen stopt meteen; de partner hoort dat. De vervanger neemt het over.",
            Ask.Role, f => new WithdrawConsent(f.Role)),
        new("toestemming", "Betrokkene geeft weer toestemming voor een partner", "De partner wordt weer gevraagd.", Ask.Role, f => new GiveConsent(f.Role)),
        Of("slachtoffer", "Op het adres woont een slachtoffer", "De reclassering beoordeelt of het veilig is. Tot dan kan niemand daar een bed bevestigen.", "VictimAtAddress"),
        new("sleutelfiguur", "Een sleutelfiguur is niet geschikt", "De uitnodiging wordt ingetrokken, zonder uitleg. Waarom, blijft bij de reclassering: dat komt hier niet te staan.",
            Ask.NoReason, _ => new ReportEvent(KnownEvents.KeyFigureVetoed)),
        Of("kinderen", "Er zijn kinderen bij betrokken", "De zorg voor de kinderen wordt dringend.", "ChildrenInvolved"),
        new("loopt-door", "Iets loopt na dit traject door, zoals een COSA-cirkel", "Het traject sluit gewoon. Wat ervan bekend is, blijft bij de partner; hier staat alleen dat het er is, en tot wanneer.",
            Ask.Role | Ask.MaybeDay, f => new NoteWhatGoesOn(f.Role, f.Day)),
        Of("incident", "Er was een incident", "Het risico wordt opnieuw beoordeeld.", "IncidentReported"),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Situation> Known => [.. Always, .. Inside, Back, Absconded, Recaptured, Refuses, Accepts, Shield, Unshield];

    /// <summary>What can have happened on a trajectory as it stands.</summary>
    public static IEnumerable<Situation> On(Trajectory trajectory) => trajectory.Status switch
    {
        TrajectoryStatus.Paused => [Recaptured, ShieldOf(trajectory)],
        TrajectoryStatus.Open =>
        [
            .. Always,
            trajectory.Milestones.Values.Any(s => s.NotApplicable == NotApplicableCodes.Refused) ? Accepts : Refuses,
            .. trajectory.Left is null ? [.. Inside, Absconded] : (Situation[])[Back],
            ShieldOf(trajectory),
        ],
        _ => [],
    };

    private static Situation ShieldOf(Trajectory trajectory) => trajectory.ShieldedBy is null ? Shield : Unshield;

    private static Situation Of(string key, string name, string follows, string happened) => new(key, name, follows, Ask.Nothing, _ => new ReportEvent(happened));
}
