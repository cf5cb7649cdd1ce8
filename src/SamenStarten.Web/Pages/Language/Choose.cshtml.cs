using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.Language;

/// <summary>Remembers the language that somebody chose, and goes back to where he was.</summary>
[Open("A language is nobody's secret.")]
public sealed class ChooseModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(string taal, string? terug)
    {
        Response.Cookies.Append(LanguageSetup.Cookie, taal is "en" ? "en" : "nl", new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            Secure = Request.IsHttps,
        });
        return LocalRedirect(Url.IsLocalUrl(terug) ? terug! : "/");
    }
}
