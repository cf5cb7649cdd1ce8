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

/// <summary>Another password, for who knows the one of now; all other sessions of the account end.</summary>
[For(Roles.Coordinator, Roles.Partner, Roles.Administrator, Roles.Analyst)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordModel(SignInManager<Account> signIn, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public string Current { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await signIn.UserManager.GetUserAsync(User) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.UserManager.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        // Counted as when signing in: who sits down at somebody's open session can't guess on.
        if (!ModelState.IsValid || !(await signIn.CheckPasswordSignInAsync(account, Current, lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(
                nameof(Current),
                texts["Dit is niet uw wachtwoord van nu, of er is te vaak geprobeerd. Probeer het over een kwartier nog eens."]);
            return Page();
        }

        if (await signIn.UserManager.ChangePasswordAsync(account, Current, Password) is not { Succeeded: true })
        {
            ModelState.AddModelError(nameof(Password), texts["Kies een wachtwoord van ten minste twaalf tekens."]);
            return Page();
        }

        await signIn.RefreshSignInAsync(account);
        TempData["Said"] = texts["Uw wachtwoord is gewijzigd. Wie elders met uw account aangemeld was, is dat niet meer."].Value;
        return RedirectToPage();
    }
}
