using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SamenStarten.Web.Access;
using SamenStarten.Web.Language;
using SamenStarten.Web.Security;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Pages.SignIn;

/// <summary>Sets up the second factor (TOTP). Until that is done the password opens this page only.</summary>
[FirstFactor]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorModel(SignInManager<Account> signIn, IStringLocalizer<Texts> texts) : PageModel
{
    private const int HowManyRecoveryCodes = 10;

    private UserManager<Account> Users => signIn.UserManager;

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>In groups of four, to be typed.</summary>
    public string Key { get; private set; } = "";

    /// <summary>For an authenticator app.</summary>
    public string Link { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Users.GetUserAsync(User) is not { TwoFactorEnabled: false } account)
        {
            return LocalRedirect(Onward);
        }

        await ShowKey(account);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Users.GetUserAsync(User) is not { TwoFactorEnabled: false } account)
        {
            return LocalRedirect(Onward);
        }

        var code = Code.Replace(" ", "", StringComparison.Ordinal);
        if (!await Users.VerifyTwoFactorTokenAsync(account, Users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            ModelState.AddModelError("", texts["Deze code klopt niet. Kijk of de klok van uw telefoon goed staat."]);
            await ShowKey(account);
            return Page();
        }

        await Users.SetTwoFactorEnabledAsync(account, true);
        RecoveryCodes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(account, HowManyRecoveryCodes) ?? []];
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(OurClaims.Method, OurClaims.TwoFactors)]);
        return Page();
    }

    private async Task ShowKey(Account account)
    {
        if (await Users.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key)
        {
            // A new key ends all sessions of the account, but for this one.
            await Users.ResetAuthenticatorKeyAsync(account);
            await signIn.RefreshSignInAsync(account);
            key = (await Users.GetAuthenticatorKeyAsync(account))!;
        }

        Key = string.Join(' ', key.Chunk(4).Select(part => new string(part)));
        Link = $"otpauth://totp/Samen%20Starten:{Uri.EscapeDataString(account.Email ?? "")}?secret={key}&issuer=Samen%20Starten&digits=6";
    }
}
