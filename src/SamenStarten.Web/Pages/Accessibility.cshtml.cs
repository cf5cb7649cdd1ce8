using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Pages;

/// <summary>How accessible this is, and what isn't there yet.</summary>
[Open("It is for everybody to read.")]
public sealed class AccessibilityModel : PageModel;
