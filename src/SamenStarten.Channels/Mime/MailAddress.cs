using MimeKit;

namespace SamenStarten.Channels.Mime;

/// <summary>Addresses of mailboxes: <c>name@domain</c> in ASCII, one, and nothing around it.</summary>
internal static class MailAddress
{
    // RFC 5321 4.5.3.1.3, less the angle brackets.
    private const int MostCharacters = 254;

    public static bool IsPlain(string address) =>
        address.Length <= MostCharacters
        && address.All(c => c is > ' ' and < '\u007f' and not ('<' or '>' or '"' or '(' or ')' or ',' or ';' or ':' or '\\'))
        && MailboxAddress.TryParse(address, out var mailbox)
        && mailbox.Address == address
        && DomainOf(address).Length > 0;

    /// <summary>What stands behind the @; empty when there is none.</summary>
    public static string DomainOf(string address) => address.LastIndexOf('@') is > 0 and var at ? address[(at + 1)..] : "";
}
