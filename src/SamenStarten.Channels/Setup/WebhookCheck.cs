using SamenStarten.Channels.Feedback;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether calls of SendGrid's event webhook can be told from forged ones.</summary>
internal static class WebhookCheck
{
    // SendGrid offers a call that failed again for a day.
    private static readonly TimeSpan LongestTolerance = TimeSpan.FromHours(25);

    public static IEnumerable<ChannelRefusal> Refusals(WebhookOptions webhook)
    {
        if (WebhookSignature.ReadKey(webhook.PublicKey) is null)
        {
            yield return new("webhook-key",
                "The webhook needs the verification key that SendGrid shows at its signed event webhook, on one line of base64.",
                "Webhook:PublicKey");
        }

        if (webhook.Tolerance <= TimeSpan.Zero || webhook.Tolerance > LongestTolerance)
            yield return new("webhook-tolerance", "The time of a call may differ some minutes from ours, at most 25 hours.", "Webhook:Tolerance");
    }
}
