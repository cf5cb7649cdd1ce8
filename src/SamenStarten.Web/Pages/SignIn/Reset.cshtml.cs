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

/// <summary>
/// A new password with the code that an administrator gave. All sessions of the account end, and signing in is as always: with the second
/// factor, or with setting up a new one where the administrator said so.
/// </summary>
[Open("Who lost his password can't sign in: the administrator's code lets in.")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetModel(UserManager<Account> users, ResetCodes codes, SignInSettings options, IStringLocalizer<Texts> texts)
    : PageModel
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public IActionResult OnGet() => options.Accounts ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!options.Accounts)
        {
            return NotFound();
        }

        // Whether a password will do is known before the code is used up, and is the same for every account: a guesser learns nothing.
        if (!await WillDo(new Account { UserName = Email, Email = Email }))
        {
            ModelState.AddModelError(nameof(Password), texts["Kies een wachtwoord van ten minste twaalf tekens."]);
            return Page();
        }

        var account = await users.FindByEmailAsync(Email);
        if (account is null || await codes.Take(account.Id, Code) is not { } secondFactorToo)
        {
            ModelState.AddModelError(
                "",
                texts["Dit e-mailadres en deze code horen niet bij elkaar, of de code is verlopen of gebruikt. Vraag uw beheerder om een nieuwe."]);
            return Page();
        }

        await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), Password);
        await users.ResetAccessFailedCountAsync(account);
        await users.SetLockoutEndDateAsync(account, null);
        if (secondFactorToo)
        {
            await users.SetTwoFactorEnabledAsync(account, false);
            await users.ResetAuthenticatorKeyAsync(account);
        }

        TempData["Said"] = texts["Uw wachtwoord is gewijzigd. U kunt zich ermee aanmelden."].Value;
        return RedirectToPage("/SignIn/SignIn");
    }

    private async Task<bool> WillDo(Account account)
    {
        var will = ModelState.IsValid;
        foreach (var validator in users.PasswordValidators)
        {
            will = will && (await validator.ValidateAsync(users, account, Password)).Succeeded;
        }

        return will;
    }
}
