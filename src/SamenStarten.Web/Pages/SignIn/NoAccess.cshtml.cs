using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Pages.SignIn;

/// <summary>Says that a page isn't for whoever asked for it.</summary>
[Open("It says nothing but no.")]
public sealed class NoAccessModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
