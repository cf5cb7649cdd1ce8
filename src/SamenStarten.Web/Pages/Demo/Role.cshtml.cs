using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Demo;

/// <summary>Looks at the demo through another role.</summary>
[For(Roles.Coordinator, Roles.Partner, Roles.Administrator)]
public sealed class RoleModel(RegionHost host) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(string? rol, string? contact, CancellationToken cancellation)
    {
        if (host.Mode != RegionMode.Demo)
        {
            return NotFound();
        }

        var known = contact is { Length: > 0 } && await host.Store.Directory.Find(contact, cancellation) is not null ? contact : null;
        DemoRole.Set(Response, rol ?? Roles.Coordinator, known);
        return Redirect("/");
    }
}
