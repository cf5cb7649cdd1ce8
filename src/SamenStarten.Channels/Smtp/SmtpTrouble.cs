using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Smtp;

/// <summary>What a conversation that went wrong means for the message.</summary>
/// <remarks>
/// Only what is about this mail fails it: <c>recipient-refused</c>, <c>message-refused</c>; what may be leaves it alone waiting:
/// <c>smtp-4xx</c> (a mailbox that is full for now). What is about the server or our settings has all mail wait, since everything behind
/// it would meet the same: <c>unreachable</c>, <c>tls-refused</c>,
/// <c>sign-in-refused</c>, <c>sender-refused</c>, <c>server-refused</c>, <c>stopped</c>. When the text was on its way and no answer
/// came it is unknown: <c>no-answer</c>.
/// </remarks>
internal static class SmtpTrouble
{
    /// <summary>The answer, or null for what isn't trouble on the way but a fault of ours.</summary>
    /// <param name="stopping">We were asked to stop.</param>
    public static DeliveryAnswer? Answer(Exception trouble, SmtpStage stage, bool stopping) => trouble switch
    {
        SmtpCommandException { StatusCode: var code } when (int)code is >= 400 and < 500 => Waits("smtp-4xx") with { AllWait = false },
        SmtpCommandException { StatusCode: var code } refusal when (int)code is >= 500 and < 600 => Refused(refusal.ErrorCode),
        _ when stage == SmtpStage.Content => new(MessageState.Unknown, null, "no-answer", null),
        OperationCanceledException when stopping => Waits("stopped") with { AllWait = false },
        SslHandshakeException => Waits("tls-refused"),
        NotSupportedException when stage == SmtpStage.Connecting => Waits("tls-refused"),
        AuthenticationException or ServiceNotAuthenticatedException => Waits("sign-in-refused"),
        NotSupportedException when stage == SmtpStage.SigningIn => Waits("sign-in-refused"),
        CommandException => Waits("server-refused"),
        IOException or SocketException or TimeoutException or OperationCanceledException or ProtocolException
            or ServiceNotConnectedException => Waits("unreachable"),
        _ => null,
    };

    private static DeliveryAnswer Refused(SmtpErrorCode about) => about switch
    {
        SmtpErrorCode.RecipientNotAccepted => Fails("recipient-refused"),
        SmtpErrorCode.MessageNotAccepted => Fails("message-refused"),
        SmtpErrorCode.SenderNotAccepted => Waits("sender-refused"),
        _ => Waits("server-refused"),
    };

    private static DeliveryAnswer Waits(string problem) => new(MessageState.Waiting, null, problem, null) { AllWait = true };

    private static DeliveryAnswer Fails(string problem) => new(MessageState.Failed, null, problem, null);
}
