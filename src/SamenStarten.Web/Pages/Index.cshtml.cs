using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Pages;

/// <summary>Where each finds his work.</summary>
[For(Roles.Coordinator, Roles.Partner, Roles.Administrator, Roles.Analyst)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet()
    {
        var viewer = Viewer.Of(User);
        return Redirect(viewer.Is(Roles.Coordinator) ? "/werklijst" : viewer.Is(Roles.Partner) ? "/taken" : viewer.Is(Roles.Administrator) ? "/beheer" : "/geen-toegang");
    }
}
