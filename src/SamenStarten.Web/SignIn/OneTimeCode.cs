using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.Web.SignIn;

/// <summary>A code that is handed over by hand and can't be guessed: eighty bits, in groups of five. Only its hash is kept.</summary>
internal static class OneTimeCode
{
    private const int Bytes = 10;

    public static string New() =>
        string.Join('-', Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)).Chunk(5).Select(part => new string(part)));

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    public static bool IsOf(byte[] hash, string code) => CryptographicOperations.FixedTimeEquals(hash, HashOf(code.Trim()));
}
