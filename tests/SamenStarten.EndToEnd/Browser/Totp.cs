using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>What an authenticator app shows (RFC 6238).</summary>
internal static class Totp
{
    public static string Now(string key) => At(key, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);

    public static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // Every authenticator app speaks SHA-1.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (value % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(base32.Replace(" ", "", StringComparison.Ordinal).Select(c => Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
