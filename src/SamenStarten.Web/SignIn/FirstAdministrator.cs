namespace SamenStarten.Web.SignIn;

/// <summary>
/// The way in while there is no account at all: a code that this process prints once, on its console, and that makes the first
/// administrator. It lives in memory only, works once, and not after an account is there.
/// </summary>
public sealed class FirstAdministrator
{
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
        var code = OneTimeCode.New();
        lock (_lock)
        {
            _hash = OneTimeCode.HashOf(code);
        }

        return code;
    }

    /// <summary>Takes the code: true for one caller only.</summary>
    public bool Take(string code)
    {
        lock (_lock)
        {
            if (_hash is null || !OneTimeCode.IsOf(_hash, code))
            {
                return false;
            }

            _hash = null;
            return true;
        }
    }
}
