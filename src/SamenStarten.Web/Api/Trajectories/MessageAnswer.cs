using System.Text.Json.Serialization;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>A mail to a partner, and where it stands. Its text isn't kept.</summary>
public sealed record MessageAnswer(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("sjabloon")] string Template,
    [property: JsonPropertyName("rol")] string Role,
    [property: JsonPropertyName("contact")] string ContactId,
    [property: JsonPropertyName("mijlpalen")] IReadOnlyList<string> Milestones,
    [property: JsonPropertyName("gemaakt")] Instant CreatedAt,
    [property: JsonPropertyName("nietVoor")] Instant NotBefore,
    [property: JsonPropertyName("toestand")] string State,
    [property: JsonPropertyName("toestandSinds")] Instant StateAt,
    [property: JsonPropertyName("pogingen")] int Attempts,
    [property: JsonPropertyName("probleem")] string? Problem)
{
    internal static MessageAnswer Of(Message message) => new(
        message.Id, message.Template, message.Role, message.ContactId, message.Arguments.Lines, message.CreatedAt, message.NotBefore,
        StateOf(message.State), message.StateAt, message.Attempts, message.Problem);

    /// <summary>The state of a message in the words of the API.</summary>
    internal static string StateOf(MessageState state) => state switch
    {
        MessageState.Waiting => "wacht",
        MessageState.Held => "vastgehouden",
        MessageState.Sending => "onderweg",
        MessageState.HandedOver => "overgedragen",
        MessageState.Delivered => "bezorgd",
        MessageState.Bounced => "teruggekomen",
        MessageState.Failed => "mislukt",
        MessageState.Cancelled => "vervallen",
        MessageState.DryRun => "proef",
        _ => "onbekend",
    };
}
