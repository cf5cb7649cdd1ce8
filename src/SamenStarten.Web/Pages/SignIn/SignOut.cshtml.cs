using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Pages.SignIn;

/// <summary>Leaves, by whichever door one came in.</summary>
[FirstFactor]
public sealed class SignOutModel(SignInManager<Account> signIn, SignInSettings options) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        if (options.OpenIdConnect.IsOn)
        {
            await HttpContext.SignOutAsync(Doors.Organisation);
        }

        return RedirectToPage("/SignIn/SignIn");
    }
}
