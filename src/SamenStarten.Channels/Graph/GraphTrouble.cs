using Azure.Identity;
using Microsoft.Kiota.Abstractions;
using SamenStarten.Channels.Http;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Graph;

/// <summary>What trouble with Microsoft Graph means for the message.</summary>
internal static class GraphTrouble
{
    /// <summary>The answer, or null for what isn't trouble on the way but a fault of ours.</summary>
    /// <param name="handing">
    /// The request under way is the one that hands the message over: before it, not knowing means that it didn't go.
    /// </param>
    public static DeliveryAnswer? Answer(Exception trouble, Deadline deadline, bool handing) =>
        Of(trouble, deadline) is not { } answer ? null
            : answer.State == MessageState.Unknown && !handing ? ProviderTrouble.AllWait(answer.Problem!) : answer;

    private static DeliveryAnswer? Of(Exception trouble, Deadline deadline) => trouble switch
    {
        // Somebody changed the same thing between our reading and our writing.
        ApiException { ResponseStatusCode: 409 or 412 } => new(MessageState.Waiting, null, "changed-meanwhile", null),
        ApiException refusal => ProviderTrouble.Refused(refusal.ResponseStatusCode, RetryAfter.In(name => Header(refusal, name))),
        AuthenticationFailedException => ProviderTrouble.AllWait("sign-in-refused"),
        _ => ProviderTrouble.Silent(trouble, deadline),
    };

    private static string? Header(ApiException refusal, string name) =>
        refusal.ResponseHeaders?
            .FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
