using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Operating.Functions;

/// <summary>The way to the Functions app, where the engine is there.</summary>
internal static class FunctionsSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), PerTry = TimeSpan.FromSeconds(4), BetweenTries = TimeSpan.FromMilliseconds(200);

    public static void AddFunctionsApp(this IServiceCollection services, StartUp startUp)
    {
        if (!startUp.IsDistributed)
        {
            return;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddTransient<FunctionsToken>();
        var client = services.AddHttpClient<FunctionsApp>(http => http.BaseAddress = new Uri(startUp.Engine.Functions!.AbsoluteUri.TrimEnd('/') + "/"));
        client.AddStandardResilienceHandler(options =>
        {
            (options.TotalRequestTimeout.Timeout, options.AttemptTimeout.Timeout) = (Patience, PerTry);
            (options.Retry.MaxRetryAttempts, options.Retry.Delay) = (1, BetweenTries);
            options.Retry.DisableForUnsafeHttpMethods();
        });
        client.AddHttpMessageHandler<FunctionsToken>();

        // What fails is logged once, by its type.
        client.RemoveAllLoggers();
    }
}
