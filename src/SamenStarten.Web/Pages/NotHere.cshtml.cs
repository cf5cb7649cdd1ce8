using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Pages;

/// <summary>
/// Says to a person why there is no page. Programs get their answer elsewhere. The code is that of the address: a form that was refused may
/// have a field of that name.
/// </summary>
[Open("It says nothing but that there is nothing.")]
[IgnoreAntiforgeryToken]
public sealed class NotHereModel : PageModel
{
    public int Code { get; private set; }

    public void OnGet([FromRoute] int code) => Show(code);

    public void OnPost([FromRoute] int code) => Show(code);

    private void Show(int code)
    {
        Code = code;
        Response.StatusCode = code is >= StatusCodes.Status400BadRequest and < 600 ? code : StatusCodes.Status404NotFound;
    }
}
