using System.Collections.Frozen;
using Microsoft.Extensions.Localization;
using SamenStarten.Channels.Trust;

namespace SamenStarten.Web.Language;

/// <summary>Says to an administrator what a domain says about our mail, and which record to add or change.</summary>
public static class TrustWords
{
    // {0} is the name in DNS.
    private static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        ["spf-good"] = "Het SPF-record van {0} laat dit kanaal versturen.",
        ["spf-missing"] = "Er is geen SPF-record. Voeg bij {0} dit TXT-record toe:",
        ["spf-several"] = "Bij {0} staan meer SPF-records, en samen tellen ze niet. Maak er één TXT-record van.",
        ["spf-channel-missing"] = "Dit kanaal mag nog niet versturen voor {0}. Zet dit in het SPF-record, voor het einde ervan:",
        ["spf-broken"] = "Het SPF-record van {0} verwijst naar een domein zonder SPF-record, zodat anderen beide negeren. Haal dit eruit:",
        ["spf-too-many-lookups"] = "Het SPF-record van {0} vraagt meer dan tien verwijzingen, zodat anderen het negeren. Haal weg wat niet meer gebruikt wordt.",
        ["spf-open"] = "Het SPF-record van {0} zegt niet dat anderen er niet voor mogen versturen. Laat het eindigen op ~all of -all.",
        ["dkim-good"] = "De sleutel bij {0} is er.",
        ["dkim-missing"] = "Bij {0} staat geen sleutel. Voeg het record toe dat de mailaanbieder daarvoor geeft, en zet daar ondertekenen aan.",
        ["dkim-revoked"] = "De sleutel bij {0} is ingetrokken. Laat de mailaanbieder een nieuwe maken.",
        ["dkim-unreadable"] = "De sleutel bij {0} is beschadigd. Neem hem opnieuw over van de mailaanbieder.",
        ["dkim-testing"] = "De sleutel bij {0} staat op proef. Haal t=y eruit.",
        ["dkim-no-selector"] = "Niemand heeft gezegd met welke sleutels dit kanaal ondertekent. Zet hun namen in de configuratie, bij:",
        ["dmarc-good"] = "Het record bij {0} beschermt het domein.",
        ["dmarc-none"] = "Het record bij {0} laat nagemaakte mail door. Maak van p=none (of sp=none) quarantine, zodra de rapporten laten zien dat onze eigen mail slaagt.",
        ["dmarc-several"] = "Bij {0} staan meer DMARC-records, en samen tellen ze niet. Houd er één.",
        ["dmarc-unreadable"] = "Het record bij {0} heeft geen beleid dat anderen kennen. Geef het p=quarantine of p=reject.",
        ["dmarc-missing"] = "Er is geen DMARC-record. Voeg bij {0} dit TXT-record toe (wie eerst wil meekijken begint met p=none en een rua-adres):",
        ["dns-unreachable"] = "DNS kon nu niet gevraagd worden naar {0}. Dat zegt niets over het domein: controleer het later nog eens.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All codes that have a sentence here.</summary>
    public static IEnumerable<string> Codes => Sentences.Keys;

    /// <summary>Those sentences, in Dutch.</summary>
    public static IEnumerable<string> Known => Sentences.Values;

    public static string Of(TrustFinding finding, IStringLocalizer<Texts> texts) =>
        Sentences.TryGetValue(finding.Code, out var sentence) ? texts[sentence, finding.Record] : finding.Sentence;

    /// <summary>What the sentence ends in: a record, a part of one, or a place in configuration; null where it ends by itself.</summary>
    public static string? Term(TrustFinding finding) => finding.Code == "dkim-no-selector" ? $"Region:Mail:{finding.Term}" : finding.Term;

    public static string Grade(TrustGrade grade, IStringLocalizer<Texts> texts) => grade switch
    {
        TrustGrade.Good => texts["in orde"],
        TrustGrade.Weak => texts["zwak"],
        TrustGrade.Missing => texts["ontbreekt"],
        _ => texts["niet bekend"],
    };

    /// <summary>How the page shows a grade.</summary>
    public static string Tag(TrustGrade grade) => grade switch
    {
        TrustGrade.Good => "tag--good",
        TrustGrade.Weak => "tag--important",
        TrustGrade.Missing => "tag--critical",
        _ => "tag--supporting",
    };
}
