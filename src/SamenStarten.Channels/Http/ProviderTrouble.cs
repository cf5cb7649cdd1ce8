using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Http;

/// <summary>What a provider's refusal, or its silence, means for the message.</summary>
/// <remarks>
/// What is about this message fails it: <c>message-refused</c>. What is about the provider or our settings leaves it waiting, and
/// everything behind it, since that would meet the same: <c>too-many</c> (429), <c>unavailable</c> (503), <c>sign-in-refused</c> (401),
/// <c>sender-refused</c> (403), <c>server-refused</c> (no such address or method), <c>unreachable</c>, <c>tls-refused</c>, <c>stopped</c>.
/// A server that answers 503 says that it took nothing. Any other error of a server (500, 502, 504) may come from behind the point
/// where it had already taken the message: no provider promises otherwise, so it is unknown, <c>server-error</c>. So is silence after
/// the request went out: <c>no-answer</c>.
/// </remarks>
internal static class ProviderTrouble
{
    /// <summary>For a response that isn't a success.</summary>
    /// <param name="retryAfter">How long the provider asks to wait.</param>
    public static DeliveryAnswer Refused(int status, Duration? retryAfter) => status switch
    {
        429 => AllWait("too-many") with { RetryAfter = retryAfter },
        503 => AllWait("unavailable") with { RetryAfter = retryAfter },
        401 => AllWait("sign-in-refused"),
        403 => AllWait("sender-refused"),
        404 or 405 or >= 300 and < 400 => AllWait("server-refused"),
        408 or >= 500 => new(MessageState.Unknown, null, "server-error", null),
        _ => new(MessageState.Failed, null, "message-refused", null),
    };

    /// <summary>For a request without a response; null for what isn't trouble on the way but a fault of ours.</summary>
    public static DeliveryAnswer? Silent(Exception trouble, Deadline deadline) => trouble switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => AllWait("tls-refused"),
        HttpRequestException { HttpRequestError: var error } when NeverConnected(error) => AllWait("unreachable"),
        // Our own deadline hasn't passed, so it was the connection that took too long.
        OperationCanceledException when !deadline.Passed => AllWait("unreachable"),
        HttpRequestException or IOException or OperationCanceledException => new(MessageState.Unknown, null, "no-answer", null),
        _ => null,
    };

    public static DeliveryAnswer AllWait(string problem) => new(MessageState.Waiting, null, problem, null) { AllWait = true };

    /// <summary>We were asked to stop before anything was sent.</summary>
    public static DeliveryAnswer Stopped { get; } = new(MessageState.Waiting, null, "stopped", null);

    private static bool NeverConnected(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError;
}
