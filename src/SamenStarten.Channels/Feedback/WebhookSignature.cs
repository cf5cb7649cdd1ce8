using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.Channels.Feedback;

/// <summary>SendGrid's signature: ECDSA over P-256 and SHA-256 of the timestamp followed by the body, to the byte.</summary>
internal static class WebhookSignature
{
    private const string P256 = "1.2.840.10045.3.1.7";

    // A P-256 signature is at most 72 bytes, 96 characters of base64.
    private const int MostCharacters = 128;

    /// <summary>The key in base64, as SendGrid shows it; null when it isn't the public key of such a signature.</summary>
    public static byte[]? ReadKey(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text);
            using var key = Import(bytes);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256 ? bytes : null;
        }
        catch (Exception trouble) when (trouble is FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <param name="key">A key from <see cref="ReadKey"/>.</param>
    public static bool Holds(byte[] key, string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> signed = stackalloc byte[MostCharacters];
        if (signature.Length > MostCharacters || !Convert.TryFromBase64String(signature, signed, out var length))
            return false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(body);
        // A key of its own for each call: calls come at the same time, and this object doesn't promise to stand that.
        using var verifier = Import(key);
        return verifier.VerifyHash(hash.GetHashAndReset(), signed[..length], DSASignatureFormat.Rfc3279DerSequence);
    }

    private static ECDsa Import(byte[] key)
    {
        var imported = ECDsa.Create();
        imported.ImportSubjectPublicKeyInfo(key, out _);
        return imported;
    }
}
