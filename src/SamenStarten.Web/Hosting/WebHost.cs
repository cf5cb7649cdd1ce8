using SamenStarten.Web.Access;
using SamenStarten.Web.Api;
using SamenStarten.Web.Api.Answers;
using SamenStarten.Web.Pages;
using SamenStarten.Web.Security;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Hosting;

/// <summary>Puts the process together: the region, who may come in, the API and the pages.</summary>
internal static class WebHost
{
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        var isDevelopment = builder.Environment.IsDevelopment();
        var startUp = StartUp.Read(builder.Configuration, builder.Environment.ContentRootPath, isDevelopment);
        builder.Services.AddRegion(startUp);
        builder.Services.AddAccess();
        builder.Services.AddSignIn(startUp, isDevelopment);
        builder.Services.AddApi(builder.Configuration);
        builder.Services.AddRateLimits(startUp.Mode);
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "samen-starten-formulier");
        builder.Services.AddPages(startUp.Mode);
        var app = builder.Build();
        Use(app, startUp);
        SayWhereToLook(app, startUp);
        return app;
    }

    private static void Use(WebApplication app, StartUp startUp)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseSecurityHeaders(startUp.SignIn);
        app.UseProgramAnswers();
        app.UseRequestLocalization();
        app.UseWhen(context => !Doors.IsForPrograms(context.Request.Path), people =>
        {
            if (!app.Environment.IsDevelopment())
            {
                people.UseExceptionHandler("/fout/500");
            }

            people.UseStatusCodePagesWithReExecute("/fout/{0}");
        });
        app.UseStaticFiles();
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();

        // Before what says that there is nothing: the way back from the organisation's provider is no endpoint.
        app.UseAuthentication();
        app.UseNotFound();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().Open("Style sheets and pictures hold nobody's data.");
        app.MapApi();
        app.MapRazorPages();
    }

    private static void SayWhereToLook(WebApplication app, StartUp startUp) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var what = startUp.Mode == RegionMode.Demo
            ? $"a demo with fictitious persons, in {Path.GetDirectoryName(startUp.Region.Database)}"
            : "a region";
        Console.WriteLine($"Samen Starten runs: {what}. Look at {string.Join(" or ", app.Urls)}");
    });
}
