using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>Something that happened: an event as it stands in the log, with who, why and on which basis. Reasons in words stay sealed.</summary>
/// <param name="Kind">The name of the event in the log; it doesn't change.</param>
/// <param name="HasReason">Whether there is a reason in words.</param>
/// <param name="Details">Ids, dates and codes of the event.</param>
public sealed record HappenedAnswer(
    [property: JsonPropertyName("versie")] long Version,
    [property: JsonPropertyName("soort")] string Kind,
    [property: JsonPropertyName("gebeurd")] Instant OccurredAt,
    [property: JsonPropertyName("vernomen")] Instant ReceivedAt,
    [property: JsonPropertyName("door")] string Actor,
    [property: JsonPropertyName("namens")] string? OnBehalfOf,
    [property: JsonPropertyName("metReden")] bool HasReason,
    [property: JsonPropertyName("grondslag")] string LegalBasis,
    [property: JsonPropertyName("opdrachtId")] Guid CommandId,
    [property: JsonPropertyName("gegevens")] JsonObject Details)
{
    private const string KindField = "$type";

    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    internal static HappenedAnswer Of(Recorded recorded)
    {
        var details = JsonSerializer.SerializeToNode(recorded.Event, Options)!.AsObject();
        var kind = (string)details[KindField]!;
        details.Remove(KindField);
        var envelope = recorded.Envelope;
        return new HappenedAnswer(
            recorded.Version, kind, envelope.OccurredAt, envelope.ReceivedAt, envelope.Actor, envelope.OnBehalfOf, envelope.ReasonId is not null,
            envelope.LegalBasis, envelope.CommandId, details);
    }
}
