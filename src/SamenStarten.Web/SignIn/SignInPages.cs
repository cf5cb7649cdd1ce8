using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.SignIn;

/// <summary>In the demo nobody signs in, and the pages for it aren't there.</summary>
internal static class SignInPages
{
    private static readonly string[] Folders = ["/SignIn", "/Accounts"];

    public static void OnlyOutsideTheDemo(RazorPagesOptions options, RegionMode mode)
    {
        if (mode == RegionMode.Demo)
        {
            foreach (var folder in Folders)
            {
                options.Conventions.AddFolderApplicationModelConvention(folder, page => page.Filters.Add(new NotHere()));
            }
        }
    }

    private sealed class NotHere : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context) => context.Result = new NotFoundResult();

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
            // Nothing ran.
        }
    }
}
