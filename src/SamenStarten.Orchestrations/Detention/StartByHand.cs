using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.People;
using SamenStarten.Core.Reference;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Commands;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>
/// A trajectory that somebody starts by hand: the <c>data</c> of a start message, and an <c>opdrachtId</c>. Everything that is wrong is said
/// at once; what is right becomes a start message and goes the way of all messages, so that the same start twice is one.
/// </summary>
public sealed class StartByHand(ReferenceData reference)
{
    /// <summary>The source of messages that somebody made by hand.</summary>
    public const string Source = "urn:samen-starten:met-de-hand";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private static readonly Dictionary<string, string> Certainties = new[] { "fictief", "voorlopig", "definitief" }.ToDictionary(certainty => certainty);

    /// <summary>The trajectory that this start gives, when it is new.</summary>
    public static Guid TrajectoryOf(string commandId) => DeterministicId.From("trajectory", Source, commandId);

    /// <summary>The message, or everything that is wrong. Never throws on what is in the text.</summary>
    public StartReading Read(string json, Instant now)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new StartReading(null, null, null, [new Rejection("wrong-type", "A start is a JSON object.", null)]);
            }

            var errors = new List<Rejection>();
            var fields = new JsonFields(document.RootElement, "", errors);
            var id = fields.Name("opdrachtId", required: true);
            var detention = fields.Name("kenmerk", required: true);
            Check(fields, errors);
            return errors.Count > 0
                ? new StartReading(null, null, null, [.. errors])
                : new StartReading(Message(document.RootElement, id!, now), id, detention, []);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // What the parser says would quote what was written; the second kind is text that holds half of a character.
            return new StartReading(null, null, null, [new Rejection("invalid-json", "This is not one JSON object, or it names the same field twice.", null)]);
        }
    }

    private void Check(JsonFields fields, List<Rejection> errors)
    {
        if (fields.Object("persoon", required: true) is { } person)
        {
            CheckPerson(person);
        }

        fields.Name("inrichting", required: true);
        var entry = fields.Date("binnenkomst");
        fields.Choice("titel", FactCommands.Titles, required: true);
        if (fields.Object("gemeente", required: false) is { } municipality)
        {
            CheckMunicipality(municipality);
        }

        if (fields.Object("einddatum", required: false) is { } end)
        {
            var date = end.Date("datum");
            end.Choice("zekerheid", Certainties, required: true);
            end.RefuseOthers();
            if (date < entry)
            {
                errors.Add(new Rejection("release-before-entry", "The end date lies before the day of entry.", "einddatum.datum"));
            }
        }

        fields.RefuseOthers();
    }

    private static void CheckPerson(JsonFields person)
    {
        const int firstYearOfBirth = 1900;
        if (person.Name("bsn", required: false) is { } bsn && !Bsn.TryParse(bsn, out _))
        {
            person.Refuse("invalid-bsn", "isn't a BSN: it fails the eleven test", "bsn");
        }

        person.Name("strafrechtsketennummer", required: false);
        person.Name("voornamen", required: true);
        person.Name("achternaam", required: true);
        person.DateSince(firstYearOfBirth, "geboortedatum");
        person.Name("geslacht", required: false);
        person.RefuseOthers();
    }

    private void CheckMunicipality(JsonFields municipality)
    {
        if (municipality.Code("code") is { } code && reference.Municipality(code) is null)
        {
            municipality.Refuse("unknown-municipality", "isn't the CBS code of a municipality", "code");
        }

        municipality.Name("naam", required: false);
        municipality.RefuseOthers();
    }

    private static string Message(JsonElement start, string id, Instant now)
    {
        var data = JsonObject.Create(start.Clone())!;
        data.Remove("opdrachtId");
        return new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = id,
            ["source"] = Source,
            ["type"] = DetentionMessageReader.Started,
            ["time"] = InstantPattern.General.Format(now),
            ["data"] = data,
        }.ToJsonString();
    }
}

/// <param name="Message">The start as a detention message, on one line.</param>
/// <param name="CommandId">What <c>opdrachtId</c> says.</param>
/// <param name="Detention">What <c>kenmerk</c> says: the detention's own id.</param>
public sealed record StartReading(string? Message, string? CommandId, string? Detention, ImmutableArray<Rejection> Errors);
