namespace SamenStarten.Web.SignIn;

/// <summary>
/// The way back for who lost his password, or his phone: a code that an administrator sees once and hands over. It is kept in memory only,
/// works once, within the hour, for one account; after a restart the administrator makes another.
/// </summary>
public sealed class ResetCodes(TimeProvider time)
{
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Offered> _offered = [];

    /// <summary>A new code for an account; the one before doesn't work any more.</summary>
    /// <param name="secondFactorToo">The second factor is to be set up anew as well: the phone is lost.</param>
    public string Offer(string accountId, bool secondFactorToo)
    {
        var code = OneTimeCode.New();
        lock (_lock)
        {
            _offered[accountId] = new Offered(OneTimeCode.HashOf(code), time.GetUtcNow() + Lasts, secondFactorToo);
        }

        return code;
    }

    /// <summary>Takes the code of an account, for one caller only.</summary>
    /// <returns>Whether the second factor is to be set up anew; null for a code that doesn't work.</returns>
    public bool? Take(string accountId, string code)
    {
        lock (_lock)
        {
            if (!_offered.TryGetValue(accountId, out var offered) || time.GetUtcNow() >= offered.Until
                || !OneTimeCode.IsOf(offered.Hash, code))
            {
                return null;
            }

            _offered.Remove(accountId);
            return offered.SecondFactorToo;
        }
    }

    private sealed record Offered(byte[] Hash, DateTimeOffset Until, bool SecondFactorToo);
}
