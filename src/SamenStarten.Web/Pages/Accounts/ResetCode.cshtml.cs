using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Pages.Accounts;

/// <summary>
/// The administrator gives somebody a code for a new password, and for a new second factor if the phone is lost. He hands it over himself.
/// </summary>
[For(Roles.Administrator)]
public sealed class ResetCodeModel(UserManager<Account> users, ResetCodes codes) : PageModel
{
    [BindProperty(Name = "account", SupportsGet = true)]
    public string AccountId { get; set; } = "";

    [BindProperty]
    public bool SecondFactorToo { get; set; }

    public string Email { get; private set; } = "";

    /// <summary>Shown once, and kept nowhere but as a hash.</summary>
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Find() is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Find() is not { } account)
        {
            return NotFound();
        }

        Code = await codes.Offer(account.Id, SecondFactorToo);
        return Page();
    }

    private async Task<Account?> Find()
    {
        var account = await users.FindByIdAsync(AccountId);
        Email = account?.Email ?? "";
        return account;
    }
}
