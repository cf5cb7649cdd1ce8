using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Web.SignIn;

/// <summary>
/// The way back for who lost his password, or his phone: a code that an administrator sees once and hands over. Only its hash is kept, with
/// the accounts; it works once, within the hour, for one account, in every process.
/// </summary>
public sealed class ResetCodes(AccountsContext accounts, TimeProvider time)
{
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>A new code for an account; the one before doesn't work any more.</summary>
    /// <param name="secondFactorToo">The second factor is to be set up anew as well: the phone is lost.</param>
    public async Task<string> Offer(string accountId, bool secondFactorToo)
    {
        var code = OneTimeCode.New();
        var now = time.GetUtcNow();
        await accounts.OfferedCodes.Where(c => c.For == accountId || c.Until <= now.ToUnixTimeSeconds()).ExecuteDeleteAsync();
        accounts.OfferedCodes.Add(new OfferedCode
        {
            Id = Guid.NewGuid(),
            For = accountId,
            Hash = OneTimeCode.HashOf(code),
            Until = (now + Lasts).ToUnixTimeSeconds(),
            SecondFactorToo = secondFactorToo,
        });
        await accounts.SaveChangesAsync();
        return code;
    }

    /// <summary>Takes the code of an account, for one caller only.</summary>
    /// <returns>Whether the second factor is to be set up anew; null for a code that doesn't work.</returns>
    public async Task<bool?> Take(string accountId, string code)
    {
        var offered = await accounts.OfferedCodes.AsNoTracking().Where(c => c.For == accountId).ToListAsync();
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var right = offered.Find(c => c.Until > now && OneTimeCode.IsOf(c.Hash, code));
        return right is not null && await accounts.OfferedCodes.Where(c => c.Id == right.Id).ExecuteDeleteAsync() > 0 ? right.SecondFactorToo : null;
    }
}
