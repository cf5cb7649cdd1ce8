using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.Web.SignIn;

/// <summary>
/// The way in while there is no account at all: a code that this process prints once, on its console, and that makes the first
/// administrator. It lives in memory only, works once, and not after an account is there.
/// </summary>
public sealed class FirstAdministrator
{
    private const int Bytes = 10;

    private readonly Lock _lock = new();
    private byte[]? _hash;

    /// <summary>Whether there is a code that was not used.</summary>
    public bool IsOffered
    {
        get
        {
            lock (_lock)
            {
                return _hash is not null;
            }
        }
    }

    /// <summary>A new code; the one before doesn't work any more.</summary>
    public string Offer()
    {
        var code = string.Join('-', Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)).Chunk(5).Select(part => new string(part)));
        lock (_lock)
        {
            _hash = HashOf(code);
        }

        return code;
    }

    /// <summary>Takes the code: true for one caller only.</summary>
    public bool Take(string code)
    {
        lock (_lock)
        {
            if (_hash is null || !CryptographicOperations.FixedTimeEquals(_hash, HashOf(code.Trim())))
            {
                return false;
            }

            _hash = null;
            return true;
        }
    }

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
