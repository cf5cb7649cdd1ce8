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

/// <summary>The second factor: the code of this half minute, or a recovery code, which works once.</summary>
[Open("Whoever signs in isn't known yet; what the password opened stands in a cookie of its own.")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CodeModel(SignInManager<Account> signIn, IStringLocalizer<Texts> texts) : PageModel
{
    private const int TotpLength = 6;

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/SignIn/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return RedirectToPage("/SignIn/SignIn");
        }

        var code = Code.Replace(" ", "", StringComparison.Ordinal);
        var result = code.Length == TotpLength
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
        }

        ModelState.AddModelError("", texts["Deze code klopt niet, of er is te vaak geprobeerd."]);
        return Page();
    }
}
