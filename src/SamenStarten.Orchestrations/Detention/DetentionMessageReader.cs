using System.Text;
using System.Text.Json;
using NodaTime;
using SamenStarten.Core.People;
using SamenStarten.Core.Reference;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>Reads one line of a stream of detention messages (contracts.md 1).</summary>
public sealed class DetentionMessageReader(ReferenceData reference)
{
    private const int LongestLine = 256 * 1024;
    private const int LongestCode = 40;
    internal const string Started = "nl.reintegratie.detentie-gestart.v1";
    private const string EndDateChanged = "nl.reintegratie.einddatum-gewijzigd.v1";
    private const string Moved = "nl.reintegratie.overgeplaatst.v1";
    private const string PlanShared = "nl.reintegratie.plan-gedeeld.v1";
    private const string Ended = "nl.reintegratie.detentie-beeindigd.v1";
    private const string Died = "nl.reintegratie.overleden.v1";

    /// <summary>The message, or why the line can't be used. Never throws for what a line says.</summary>
    public (DetentionMessage? Message, Unusable? Unusable) Read(string line)
    {
        string? key = null;
        string? type = null;
        Instant? time = null;
        try
        {
            if (line.Length > LongestLine)
            {
                throw new UnusableException("too-long", "The line is too long to be a message.", null);
            }

            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new UnusableException("not-json", "The line isn't a JSON object.", null);
            }

            var fields = new MessageFields(document.RootElement, "");
            var (source, id) = (fields.Text("source"), fields.Text("id"));
            key = $"{source} {id}";
            type = fields.Text("type");
            if (fields.OptionalText("specversion") is not (null or "1.0"))
            {
                throw fields.Wrong("unknown-specversion", "specversion", "names a version of CloudEvents that isn't known here: it takes 1.0");
            }

            time = fields.Moment("time");
            return (Message(new Head(key, source, id, type, time.Value), fields.Object("data")), null);
        }
        catch (JsonException)
        {
            var torn = line.TrimStart().StartsWith('{');
            return (null, new Unusable(
                null, null, null, torn ? "torn-line" : "not-json", torn ? "The line breaks off before it is a whole message." : "The line isn't JSON.", null));
        }
        catch (UnusableException unusable)
        {
            return (null, new Unusable(key, type, time, unusable.Code, unusable.Message, unusable.Field));
        }
    }

    private DetentionMessage Message(Head head, MessageFields data)
    {
        if (head.Type is not (Started or EndDateChanged or Moved or PlanShared or Ended or Died))
        {
            throw new UnusableException("unknown-type", "There is no message of this type.", "type");
        }

        var referenceText = data.Text("kenmerk");
        return head.Type == Started
            ? Start(head, referenceText, data)
            : new DetentionFact(head.Key, head.Source, head.Id, head.Type, head.Time, referenceText, head.Type switch
            {
                EndDateChanged => EndDate(data.Object("einddatum"), data.OptionalText("reden")),
                Moved => new TransferPerson(InstitutionOf(data.Text("van")), InstitutionOf(data.Text("naar")), data.Date("datum")),
                PlanShared => new SharePlan(data.Date("plandatum"), data.Number("versie")),
                Ended => new EndDetention(data.Moment("moment"), ReasonOf(data.Text("reden"))),
                _ => new RecordDeath(data.Date("datum")),
            });
    }

    private DetentionStarted Start(Head head, string referenceText, MessageFields data)
    {
        var person = ReadPerson(data.Object("persoon"));
        var entry = data.Date("binnenkomst");
        var title = data.OneOf("titel", [.. DetentionTitles.All]);
        string? municipality = null;
        if (data.OptionalObject("gemeente") is { } named)
        {
            municipality = named.Text("code");
            if (reference.Municipality(municipality) is null)
            {
                throw named.Wrong("unknown-municipality", "code", "isn't the CBS code of a municipality");
            }
        }

        var end = data.OptionalObject("einddatum") is { } given ? EndDate(given, null) : null;
        if (end?.Date < entry)
        {
            throw data.Wrong("release-before-entry", "einddatum", "lies before the day of entry");
        }

        return new DetentionStarted(
            head.Key, head.Source, head.Id, head.Type, head.Time, referenceText, person, InstitutionOf(data.Text("inrichting")), entry, title, municipality,
            end?.Date, end?.Certainty ?? ReleaseDateCertainty.Fictive);
    }

    private static Person ReadPerson(MessageFields persoon)
    {
        Bsn? bsn = null;
        if (persoon.OptionalText("bsn") is { } text && !Bsn.TryParse(text, out bsn))
        {
            throw persoon.Wrong("invalid-bsn", "bsn", "isn't a BSN: it fails the eleven test");
        }

        return new Person(
            bsn?.Number, persoon.OptionalText("strafrechtsketennummer"), persoon.Text("voornamen"), persoon.Text("achternaam"),
            persoon.BirthDate("geboortedatum"), persoon.OptionalText("geslacht"));
    }

    private static MoveReleaseDate EndDate(MessageFields einddatum, string? cause) => new(
        ReleaseDateKinds.EndDate,
        einddatum.Date("datum"),
        einddatum.OneOf("zekerheid", "fictief", "voorlopig", "definitief") switch
        {
            "fictief" => ReleaseDateCertainty.Fictive,
            "voorlopig" => ReleaseDateCertainty.Provisional,
            _ => ReleaseDateCertainty.Definite,
        },
        ReasonOf(cause ?? "message"));

    /// <summary>An institution that the reference data lacks is no reason to lose a person: it gets an id of its name.</summary>
    private string InstitutionOf(string name) => reference.InstitutionByName(name)?.Id ?? $"other:{CodeOf(name)}";

    /// <summary>A reason is a code, and it goes into the log: a sentence, which may name somebody, doesn't.</summary>
    private static string ReasonOf(string text) =>
        text.Length <= LongestCode && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? text.ToLowerInvariant() : "other";

    /// <summary>A code out of a word that somebody chose: small letters, digits and hyphens, and not long.</summary>
    private static string CodeOf(string text)
    {
        var code = new StringBuilder();
        foreach (var character in text.Take(LongestCode))
        {
            code.Append(char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-');
        }

        return code.ToString();
    }

    private sealed record Head(string Key, string Source, string Id, string Type, Instant Time);
}
