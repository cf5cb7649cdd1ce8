using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting.Distributed;
using SamenStarten.Web.Operating.Functions;
using SamenStarten.Web.Pages.Administration;

namespace SamenStarten.Web.Hosting;

/// <summary>The region and its engine, in the services of the process.</summary>
internal static class HostingSetup
{
    public static void AddRegion(this IServiceCollection services, StartUp startUp)
    {
        services.AddSingleton(startUp);
        services.AddSingleton<RegionHost>();
        services.AddSingleton<DemoTime>();
        services.AddSingleton<MigrationRuns>();
        services.AddFunctionsApp(startUp);
        services.AddTransient(provider => provider.GetRequiredService<RegionHost>().Clock);
        services.AddTransient(provider => provider.GetRequiredService<RegionHost>().Files);
        if (startUp.Mode == RegionMode.Demo)
        {
            services.AddHostedService<DemoHosting>();
        }
        else if (startUp.IsDistributed)
        {
            services.AddHostedService<DistributedHosting>();
        }
        else
        {
            services.AddHostedService<EngineHosting>();
        }
    }
}
