using SamenStarten.Web.Deeds;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Language;
using SamenStarten.Web.Pages.AddressBook;
using SamenStarten.Web.Pages.Tasks;
using SamenStarten.Web.Pages.Trajectories;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Pages;

/// <summary>The pages and what they work with.</summary>
internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services, RegionMode mode)
    {
        services.AddLanguages();
        services.AddScoped<EventWords>();
        services.AddSingleton<DeedHandler>();
        services.AddSingleton<OpenItems>();
        services.AddSingleton<MailLinks>();
        services.AddTransient<TaskForm>();
        services.AddSingleton<DirectoryDesk>();
        services.AddScoped<DirectoryWords>();
        services.AddSingleton<Departures>();
        services.AddSingleton<DemoStory>();
        if (mode == RegionMode.Demo)
        {
            services.AddSingleton<IDemoContent, DemoContent>();
        }

        services.AddRazorPages(options => SignInPages.OnlyOutsideTheDemo(options, mode));
    }
}
