using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.EndToEnd.Delivery;

/// <summary>Access tokens of a program, signed with a key for development.</summary>
internal static class ProgramToken
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    public static string Key { get; } = Convert.ToBase64String(Secret);

    public static string With(string scope)
    {
        var expires = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var claims = $$"""{"iss":"samen-starten-development","aud":"samen-starten","sub":"koppeling-1","scope":"{{scope}}","exp":{{expires}}}""";
        var signed = $"{Coded("""{"alg":"HS256","typ":"JWT"}""")}.{Coded(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Coded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
