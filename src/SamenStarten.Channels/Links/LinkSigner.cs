using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.Channels.Links;

/// <summary>
/// Links in mails: <c>/t/{message}.{code}</c>, the code an HMAC-SHA256 over message and contact. Nothing is stored for it, and a
/// retry has the same link. A link shows which mail it came from; what its bearer may see is decided by the page behind it.
/// </summary>
public sealed class LinkSigner
{
    /// <summary>The least number of bytes of a key.</summary>
    public const int LeastKeyLength = 32;

    private readonly byte[] key;

    /// <param name="key">At least <see cref="LeastKeyLength"/> bytes, from configuration, for this use alone.</param>
    public LinkSigner(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, LeastKeyLength);
        this.key = key.ToArray();
    }

    /// <summary>The link for this contact in this message.</summary>
    /// <param name="linkBase">Where the pages are, with or without a slash at its end.</param>
    public Uri Link(Uri linkBase, Guid messageId, string contactId) =>
        new($"{linkBase.AbsoluteUri.TrimEnd('/')}/t/{messageId:D}.{Code(messageId, contactId)}");

    /// <summary>The code in the link: 43 characters base64url.</summary>
    public string Code(Guid messageId, string contactId)
    {
        // The message id has a fixed length, so that no other message and contact give the same bytes.
        var signed = new byte[16 + Encoding.UTF8.GetByteCount(contactId)];
        messageId.TryWriteBytes(signed, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(contactId, signed.AsSpan(16));
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, signed));
    }

    /// <summary>Whether we made this code for this message and contact. Takes as long for a wrong code as for a right one.</summary>
    public bool Verify(Guid messageId, string contactId, string code) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Code(messageId, contactId)), Encoding.UTF8.GetBytes(code));

    /// <summary>Takes <c>{message}.{code}</c> apart; false when it isn't of that shape. Whether the code is right it doesn't say.</summary>
    public static bool TryRead(string? token, out Guid messageId, out string code)
    {
        (messageId, code) = (Guid.Empty, "");
        if (token is null || token.IndexOf('.', StringComparison.Ordinal) is not 36 || !Guid.TryParseExact(token[..36], "D", out messageId))
            return false;
        code = token[37..];
        return code.Length > 0;
    }
}
