using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
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

/// <summary>A password, which by itself opens nothing: a second factor follows.</summary>
[Open("Whoever signs in isn't known yet.")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(SignInManager<Account> signIn, SignInSettings options, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Who comes back from his organisation without having signed in there, or with what we don't take.</summary>
    [BindProperty(Name = "mislukt", SupportsGet = true)]
    public bool Failed { get; set; }

    public bool ByAccount => options.Accounts;

    public bool ByOrganisation => options.OpenIdConnect.IsOn;

    public void OnGet()
    {
        if (Failed)
        {
            ModelState.AddModelError(
                "",
                texts["Aanmelden bij uw organisatie is niet gelukt. Probeer het nog eens, en vraag uw beheerder als het zo blijft."]);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!options.Accounts)
        {
            return NotFound();
        }

        var account = ModelState.IsValid ? await signIn.UserManager.FindByEmailAsync(Email) : null;
        var result = account is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.PasswordSignInAsync(account, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/SignIn/Code", new { terug = ReturnUrl });
        }

        if (result.Succeeded)
        {
            return RedirectToPage("/SignIn/SecondFactor", new { terug = ReturnUrl });
        }

        // The same for who isn't there, who is locked out and a wrong password: a guesser learns nothing.
        ModelState.AddModelError("", texts["Dit e-mailadres en wachtwoord horen niet bij elkaar, of er is te vaak geprobeerd. Probeer het over een kwartier nog eens."]);
        return Page();
    }

    public IActionResult OnPostOrganisation() => options.OpenIdConnect.IsOn
        ? Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/" }, OpenIdConnectDefaults.AuthenticationScheme)
        : NotFound();
}
