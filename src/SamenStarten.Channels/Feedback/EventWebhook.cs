using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Feedback;

/// <summary>
/// Reads a call of SendGrid's signed event webhook. The same event in a later call has the same key; telling that is for the store.
/// </summary>
public sealed class EventWebhook(WebhookOptions options)
{
    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";

    /// <summary>The header with the time that is signed along.</summary>
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>The largest body that is read, in bytes. SendGrid collects at most 768 KB for a call.</summary>
    public const int MostBytes = 1 << 20;

    // Seconds since 1970 have ten digits until the year 2286.
    private const int MostDigits = 12;

    private static readonly JsonDocumentOptions Bounds = new() { MaxDepth = 16 };

    private readonly byte[] key = WebhookSignature.ReadKey(options.PublicKey)
        ?? throw new ArgumentException("Configuration with this key should have been refused.", nameof(options));

    private readonly Duration tolerance = Duration.FromTimeSpan(options.Tolerance);

    /// <param name="rawBody">As it came in: a body that was read and written anew has another signature.</param>
    /// <param name="signature">The header; null or empty when it isn't there.</param>
    /// <param name="timestamp">The header; null or empty when it isn't there.</param>
    public WebhookAnswer Read(ReadOnlyMemory<byte> rawBody, string? signature, string? timestamp, Instant now)
    {
        if (string.IsNullOrEmpty(signature) || string.IsNullOrEmpty(timestamp))
            return WebhookAnswer.Refused("webhook-unsigned");
        if (rawBody.Length > MostBytes)
            return WebhookAnswer.Refused("webhook-unreadable");
        if (TimeOf(timestamp) is not { } sent || !WebhookSignature.Holds(key, signature, timestamp, rawBody.Span))
            return WebhookAnswer.Refused("webhook-forged");
        if (now - sent > tolerance)
            return WebhookAnswer.Refused("webhook-too-old");
        return sent - now > tolerance ? WebhookAnswer.Refused("webhook-from-the-future") : Events(rawBody);
    }

    private static Instant? TimeOf(string timestamp) =>
        timestamp.Length <= MostDigits && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= Instant.MaxValue.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;

    private static WebhookAnswer Events(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Bounds);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? Events(document.RootElement)
                : WebhookAnswer.Refused("webhook-unreadable");
        }
        catch (JsonException)
        {
            return WebhookAnswer.Refused("webhook-unreadable");
        }
    }

    private static WebhookAnswer Events(JsonElement events)
    {
        var reports = ImmutableArray.CreateBuilder<DeliveryReport>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (unreadable, repeated) = (0, 0);
        foreach (var element in events.EnumerateArray())
        {
            var (read, report) = SendGridEvent.Read(element);
            if (!read)
                unreadable++;
            else if (report is not null && keys.Add(report.Key))
                reports.Add(report);
            else if (report is not null)
                repeated++;
        }

        return new(null, reports.ToImmutable(), unreadable, repeated);
    }
}
