using System.Collections.Frozen;
using Microsoft.Extensions.Localization;

namespace SamenStarten.Web.Language;

/// <summary>Says to an administrator why a message didn't go, or came back: what is wrong and, where that is known, what to do.</summary>
public static class ProblemWords
{
    private static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        // About this message.
        ["bad-address"] = "Het adres is geen e-mailadres.",
        ["bad-header"] = "Het onderwerp of de afzender bevat een regeleinde: zo'n mail kan niet weg.",
        ["contact-gone"] = "Er is niemand meer aan wie dit gevraagd kan worden.",
        ["unknown-template"] = "De tekst van dit bericht ontbreekt.",
        ["no-outline"] = "Dit kanaal stuurt alleen berichten over een traject.",
        ["message-refused"] = "De mailserver weigerde dit bericht.",
        ["recipient-refused"] = "De mailserver weigerde dit adres.",
        ["smtp-4xx"] = "De mailserver neemt dit bericht nu niet aan. Het wordt opnieuw geprobeerd.",
        ["changed-meanwhile"] = "Iemand veranderde het bericht terwijl het verstuurd werd. Het wordt opnieuw geprobeerd.",
        ["never-sent"] = "Het bericht is nooit verstuurd. Het wordt opnieuw geprobeerd.",
        ["by-person"] = "Iemand heeft nagegaan dat het aankwam.",
        ["superseded"] = "Een later bericht zegt hetzelfde.",
        ["no-longer-applies"] = "Het hoefde niet meer gevraagd te worden.",

        // Nobody knows whether it went.
        ["no-answer"] = "De verbinding viel weg voordat er antwoord kwam: niemand weet of het bericht weg is.",
        ["server-error"] = "De mailserver meldde een fout en zei niet of het bericht weg is.",
        ["interrupted"] = "Deze software stopte tijdens het versturen: niemand weet of het bericht weg is.",
        ["channel-broke"] = "Er ging iets mis in deze software tijdens het versturen. Meld dit aan de beheerder van de software.",

        // About the provider or our settings.
        ["too-many"] = "De aanbieder vindt dat er te veel tegelijk komt. Het gaat straks verder.",
        ["unavailable"] = "De aanbieder is even niet beschikbaar. Het gaat straks verder.",
        ["unreachable"] = "De server is niet te bereiken. Kijk of het adres en het netwerk kloppen.",
        ["tls-refused"] = "De beveiligde verbinding kwam niet tot stand. Kijk naar de poort, de beveiliging en het certificaat.",
        ["sign-in-refused"] = "De aanmelding is geweigerd. Kijk of gebruiker, wachtwoord of sleutel nog geldig zijn.",
        ["sender-refused"] = "De server staat deze afzender niet toe. Geef de afzender daar het recht om te versturen.",
        ["server-refused"] = "De server weigerde de opdracht. Kijk of het adres van de server klopt.",
        ["stopped"] = "Deze software werd gestopt voordat het bericht weg was. Het gaat vanzelf verder.",
        ["folder-missing"] = "De map is er niet.",
        ["folder-refused"] = "In de map mag niet geschreven worden.",
        ["folder-full"] = "De schijf is vol.",
        ["folder-trouble"] = "Schrijven in de map lukt niet.",
        ["no-plan"] = "Voor deze afzender is geen plan ingesteld.",
        ["queue-missing"] = "De wachtrij bestaat niet. Maak hem, en kijk wie hem leest.",
        ["queue-refused"] = "De wachtrij weigert de toegang. Kijk naar de rechten.",

        // What the other side says afterwards.
        ["mailbox-unknown"] = "Deze mailbox bestaat niet of is gesloten.",
        ["mailbox-full"] = "De mailbox is vol.",
        ["domain-unknown"] = "Het domein van dit adres bestaat niet of ontvangt geen mail.",
        ["blocked"] = "De andere kant houdt onze mail tegen. Vraag daar waarom, en controleer het domein van de afzender.",
        ["expired"] = "De andere kant nam het bericht dagenlang niet aan.",
        ["bounced"] = "Het bericht kwam terug; er staat niet bij waarom.",
        ["bounced-address"] = "Een eerder bericht aan dit adres kwam terug, en de aanbieder probeert het niet meer. Haal het adres daar van de lijst als het weer werkt.",
        ["marked-as-spam"] = "De ontvanger merkte onze mail aan als ongewenst, en de aanbieder stuurt niets meer. Spreek de ontvanger.",
        ["unsubscribed"] = "De ontvanger heeft zich bij de aanbieder afgemeld. Spreek de ontvanger.",
        ["dropped"] = "De aanbieder heeft het bericht niet verstuurd.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All codes that have a sentence here.</summary>
    public static IEnumerable<string> Codes => Sentences.Keys;

    /// <summary>Those sentences, in Dutch.</summary>
    public static IEnumerable<string> Known => Sentences.Values;

    public static string Of(string code, IStringLocalizer<Texts> texts) =>
        Sentences.TryGetValue(code, out var sentence) ? texts[sentence] : texts["Er ging iets mis."];
}
