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

/// <summary>Makes the first administrator with the code of the console. There is no such page once it was used.</summary>
[Open("There is no account yet: the code of the console lets in.")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class FirstAdministratorModel(FirstAdministrator first, SignInManager<Account> signIn, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await first.IsOffered() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await first.IsOffered())
        {
            return NotFound();
        }

        var account = new Account { UserName = Email, Email = Email };
        var wrong = await Wrong(account);
        if (wrong.Count == 0 && !await first.Take(Code))
        {
            wrong = [texts["Deze code klopt niet."]];
        }

        if (wrong.Count > 0)
        {
            wrong.ForEach(sentence => ModelState.AddModelError("", sentence));
            return Page();
        }

        await signIn.UserManager.CreateAsync(account, Password);
        await signIn.UserManager.AddToRoleAsync(account, Roles.Administrator);
        await signIn.SignInAsync(account, isPersistent: false, IdentityConstants.ApplicationScheme);
        return RedirectToPage("/SignIn/SecondFactor");
    }

    /// <summary>What is wrong, found before the code is used up.</summary>
    private async Task<List<string>> Wrong(Account account)
    {
        var users = signIn.UserManager;
        var results = new List<IdentityResult>();
        foreach (var validator in users.UserValidators)
        {
            results.Add(await validator.ValidateAsync(users, account));
        }

        foreach (var validator in users.PasswordValidators)
        {
            results.Add(await validator.ValidateAsync(users, account, Password));
        }

        return results.Exists(r => !r.Succeeded) ? [texts["Geef een geldig e-mailadres, en een wachtwoord van ten minste twaalf tekens."]] : [];
    }
}
