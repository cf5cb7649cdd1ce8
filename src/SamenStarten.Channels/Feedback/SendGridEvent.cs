using System.Text.Json;
using NodaTime;
using SamenStarten.Channels.Mime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Feedback;

/// <summary>One event of SendGrid's webhook. The address, the text of the other side and what we don't know stay behind.</summary>
internal static class SendGridEvent
{
    /// <summary>What a mail is given along to be found again: its message id.</summary>
    public const string MessageArgument = "samen-starten-message";

    // SendGrid's ids are some tens of characters; a key of any length would go into a table.
    private const int MostCharacters = 200;

    // The end of the year 9999.
    private const long LastSecond = 253_402_300_799;

    /// <summary>Reads one element of the array.</summary>
    /// <returns>Whether it could be read, and what it reports: null for what isn't about delivery, such as that a mail was opened.</returns>
    public static (bool Read, DeliveryReport? Report) Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "event") is not { } name)
            return (false, null);
        if (KindOf(name) is not { } kind)
            return (true, null);
        var messageId = OwnMessageId.Of(Text(element, MessageArgument));
        var providerId = Identifier(Text(element, "sg_message_id")?.Split('.')[0]);
        if (messageId is null && providerId is null)
            return (false, null);
        if (Identifier(Text(element, "sg_event_id")) is not { } id || At(element) is not { } at)
            return (false, null);
        var problem = kind == ReportKind.Bounced ? SendGridProblem.Of(name, field => Text(element, field)) : null;
        return (true, new($"sendgrid:{id}", kind, messageId, providerId, at, problem));
    }

    // Who marks a mail as spam did get it, but gets no other: SendGrid drops all that follows. A person has to know now.
    private static ReportKind? KindOf(string name) => name switch
    {
        "processed" => ReportKind.Accepted,
        "delivered" => ReportKind.Delivered,
        "deferred" => ReportKind.Deferred,
        "bounce" or "dropped" or "spamreport" => ReportKind.Bounced,
        _ => null,
    };

    private static string? Text(JsonElement element, string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON may say it, a text can't hold it.
            return null;
        }
    }

    private static string? Identifier(string? text) =>
        text is { Length: > 0 and <= MostCharacters } && text.All(c => c is > ' ' and < '\u007f') ? text : null;

    private static Instant? At(JsonElement element) =>
        element.TryGetProperty("timestamp", out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var seconds) && seconds is >= 0 and <= LastSecond
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;
}
