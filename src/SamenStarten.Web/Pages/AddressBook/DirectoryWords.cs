using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using NodaTime;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Gaps;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>Says in the language of whoever looks what the directory holds, and what is wrong with a file.</summary>
public sealed class DirectoryWords(IStringLocalizer<Texts> texts, Words words)
{
    private const int MostPlaces = 6;

    /// <summary>Who this is within the organisation: the professional, or what the mailbox is for.</summary>
    public string Who(Contact contact) => contact.Name ?? contact.Unit ?? words.Role(contact.Role);

    public string Column(string? column) => column switch
    {
        Columns.Organisation => texts["Organisatie"],
        Columns.Unit => texts["Afdeling of team"],
        Columns.Name => texts["Naam"],
        Columns.Role => texts["Rol"],
        Columns.Municipality => texts["Gemeente"],
        Columns.Institution => texts["Inrichting"],
        Columns.Address => texts["E-mailadres"],
        Columns.Phone => texts["Telefoon"],
        Columns.Deputy => texts["Vervanger"],
        Columns.Language => texts["Taal van de mail"],
        Columns.Mailbox => texts["Functionele mailbox"],
        Columns.Days => texts["Werkdagen"],
        Columns.Rhythm => texts["Hoe vaak mail"],
        Columns.Sender => texts["Afzender"],
        Columns.TaskSender => texts["Afzender van taken"],
        _ => column ?? "",
    };

    public string Days(AttendanceDays days) => days == AttendanceDays.NotSaid
        ? texts["elke werkdag"]
        : string.Join(", ", CellWords.Days.Where(known => days.HasFlag(known.Day)).Select(known => Day(known.Day)));

    public string Day(AttendanceDays day) => day switch
    {
        AttendanceDays.Monday => texts["maandag"],
        AttendanceDays.Tuesday => texts["dinsdag"],
        AttendanceDays.Wednesday => texts["woensdag"],
        AttendanceDays.Thursday => texts["donderdag"],
        _ => texts["vrijdag"],
    };

    public string Rhythm(MailRhythm rhythm) => rhythm switch
    {
        MailRhythm.Daily => texts["één mail per werkdag"],
        MailRhythm.Weekly => texts["één mail per week"],
        _ => texts["elke mail meteen"],
    };

    public string Place(Place place) => (place.Municipality, place.Institution) switch
    {
        (null, null) => texts["overal"],
        ({ } municipality, null) => words.Municipality(municipality),
        (null, { } institution) => words.Institution(institution),
        var (municipality, institution) => $"{words.Municipality(municipality)}, {words.Institution(institution!)}",
    };

    public string Places(ImmutableArray<Place> places)
    {
        var first = string.Join("; ", places.Take(MostPlaces).Select(Place));
        return places.IsEmpty ? texts["nergens (meer)"] : places.Length > MostPlaces ? texts["{0} en nog {1}", first, places.Length - MostPlaces] : first;
    }

    public string Absence(Absence absence) => absence.Until is { } last
        ? texts["van {0} tot en met {1}", words.Day(absence.From), words.Day(last)]
        : texts["vanaf {0}, einde nog niet bekend", words.Day(absence.From)];

    public string Concern(CardConcern concern) => concern switch
    {
        CardConcern.Doubtful => texts["mail komt terug"],
        CardConcern.AwayWithoutDeputy => texts["afwezig, zonder vervanger"],
        CardConcern.DeputyLeft => texts["vervanger is vertrokken"],
        CardConcern.NoDeputy => texts["geen vervanger, voor iets kritieks"],
        _ => texts["lang niet bevestigd"],
    };

    public string Request(CardRequest request) => request.Kind == CardRequestKind.OtherAddress
        ? texts["vraagt om een ander mailadres: {0}", request.Text]
        : texts["is geen contactpersoon meer, en schrijft: {0}", request.Text];

    /// <summary>What is the matter with a card today: the mark, and whether it is bad.</summary>
    public IEnumerable<(string Text, string Weight)> Marks(ContactCard card, LocalDate today)
    {
        if (card.HasLeft)
        {
            yield return (texts["vertrokken"], "supporting");
            yield break;
        }

        if (card.Contact.DoubtfulSince is not null)
        {
            yield return (texts["mail komt terug"], "critical");
        }

        if (card.Absences.Any(absence => absence.Covers(today)))
        {
            yield return (texts["afwezig"], "important");
        }

        if (card.Contact.HasExpired(today))
        {
            yield return (texts["lang niet bevestigd"], "important");
        }

        if (SampleDirectory.Has(card.Contact))
        {
            yield return (texts["voorbeeld"], "supporting");
        }
    }

    /// <summary>What is wrong in a file or a form, and what to do.</summary>
    public string Finding(DirectoryFinding finding) => finding.Code switch
    {
        "missing-organisation" => texts["Vul de organisatie in."],
        "missing-role" => texts["Vul een rol in."],
        "missing-address" => texts["Vul een mailadres in: zonder adres kunnen wij niemand vragen."],
        "unknown-role" => texts["Deze rol bestaat niet: {0}.", finding.Value ?? ""],
        "invalid-address" => texts["Dit is geen mailadres: {0}. Schrijf één adres, zonder iets eromheen.", finding.Value ?? ""],
        "line-break-in-address" => texts["In dit adres staat een regeleinde. Een adres is één regel."],
        "control-character" => texts["Bij '{0}' staat een regeleinde of een ander onzichtbaar teken. Haal het weg.", Column(finding.Column)],
        "too-long" => texts["Bij '{0}' staat te veel tekst.", Column(finding.Column)],
        "invalid-id" => texts["Dit kan geen id zijn: {0}. Gebruik letters, cijfers en streepjes, en geen mailadres.", finding.Value ?? ""],
        "unknown-municipality" => texts["Deze gemeente kennen wij niet: {0}.", finding.Value ?? ""],
        "unknown-institution" => texts["Deze inrichting kennen wij niet: {0}.", finding.Value ?? ""],
        "unknown-sender" => texts["Deze afzender bestaat niet: {0}.", finding.Value ?? ""],
        "unknown-language" => texts["De taal is nl of en, niet: {0}.", finding.Value ?? ""],
        "not-yes-or-no" => texts["Schrijf ja of nee, niet: {0}.", finding.Value ?? ""],
        "unknown-day" => texts["Schrijf de dagen als ma,di,wo,do,vr, niet: {0}.", finding.Value ?? ""],
        "unknown-rhythm" => texts["Schrijf direct, dagelijks of wekelijks, niet: {0}.", finding.Value ?? ""],
        "own-deputy" => texts["Niemand is zijn eigen vervanger."],
        "unknown-deputy" => texts["Deze vervanger staat niet in de lijst: {0}.", finding.Value ?? ""],
        "double-row" => texts["Dit contact staat er al. Alleen rijen die in gemeente of inrichting verschillen, horen bij elkaar."],
        "sender-conflict" => texts["Een andere rij van deze organisatie noemt een andere afzender. De eerste geldt."],
        "empty-file" => texts["Er staat niets in dit bestand."],
        "missing-column" => texts["De kolom '{0}' ontbreekt. Er is niets uit dit bestand gehaald.", finding.Value ?? ""],
        "unknown-column" => texts["De kolom '{0}' kennen wij niet. Wat erin staat, nemen wij niet over.", finding.Value ?? ""],
        "double-column" => texts["De kolom '{0}' staat er twee keer. De eerste geldt.", finding.Value ?? ""],
        "bad-quotes" => texts["De aanhalingstekens in deze rij kloppen niet. Kijk na of alles er staat zoals u bedoelde."],
        "too-many-cells" => texts["Deze rij heeft meer cellen dan er kolommen zijn. Staat er een scheidingsteken in een tekst?"],
        "too-many-rows" => texts["Het bestand is te lang. Vanaf deze rij is niets overgenomen."],
        _ => finding.Sentence,
    };
}
