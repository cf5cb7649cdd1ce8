using System.Collections.Immutable;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Feedback;

/// <summary>What a call of the webhook held.</summary>
/// <param name="Refusal">
/// Why it isn't believed: <c>webhook-unsigned</c>, <c>webhook-forged</c>, <c>webhook-too-old</c>, <c>webhook-from-the-future</c> or
/// <c>webhook-unreadable</c>; null when it is. A call that is refused has no reports.
/// </param>
/// <param name="Reports">In the order of the call, each key once.</param>
/// <param name="Unreadable">How many events couldn't be read; the others aren't lost for it.</param>
/// <param name="Repeated">How many events had the key of an earlier one in the same call.</param>
public sealed record WebhookAnswer(string? Refusal, ImmutableArray<DeliveryReport> Reports, int Unreadable, int Repeated)
{
    internal static WebhookAnswer Refused(string code) => new(code, [], 0, 0);
}
