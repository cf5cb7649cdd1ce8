using System.Net.Sockets;
using MailKit;
using MailKit.Security;

namespace SamenStarten.Channels.Bounces;

/// <summary>
/// What keeps a mailbox from being read: <c>unreachable</c>, <c>tls-refused</c>, <c>sign-in-refused</c>, <c>folder-missing</c> or
/// <c>server-refused</c>.
/// </summary>
internal static class ImapTrouble
{
    /// <returns>Null for what isn't trouble on the way but a fault of ours.</returns>
    /// <param name="connected">Whether the connection stands, with TLS where that is asked.</param>
    public static string? Of(Exception trouble, bool connected) => trouble switch
    {
        SslHandshakeException => "tls-refused",
        AuthenticationException or ServiceNotAuthenticatedException => "sign-in-refused",
        NotSupportedException => connected ? "sign-in-refused" : "tls-refused",
        FolderNotFoundException => "folder-missing",
        CommandException => "server-refused",
        IOException or SocketException or TimeoutException or OperationCanceledException or ProtocolException
            or ServiceNotConnectedException => "unreachable",
        _ => null,
    };
}
