using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using SamenStarten.Functions.Durable;

namespace SamenStarten.Functions.Hosting;

/// <summary>The worker process: everything in its services, and nothing started.</summary>
public static class FunctionsHost
{
    /// <summary>The issuer of tokens that are signed with a development key: the web app's.</summary>
    public const string DevelopmentIssuer = "samen-starten-development";

    /// <exception cref="StartRefusedException">Not with this configuration.</exception>
    public static async Task<IHost> Create(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        var refusals = FunctionsSettings.Refusals(builder.Configuration, builder.Environment.IsDevelopment()).ToList();
        if (refusals.Count > 0)
        {
            throw new StartRefusedException(refusals);
        }

        TokenCredential identity = new DefaultAzureCredential();
        AddTelemetry(builder, identity);
        AddJwt(builder);
        builder.Services.AddSingleton(QueuesOf(builder.Configuration, identity));
        EngineJson.AddTo(builder.Services);

        var settings = builder.Configuration.GetSection("Region").Get<FunctionsSettings>()!;
        var loggers = LoggerFactory.Create(logging => logging.AddConsole());
        var (store, parts) = await OpenedRegion.Of(settings, identity, loggers);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(new RegionAtWork(parts));
        var host = builder.Build();
        await host.Services.GetRequiredService<WakeQueues>().Wakes.CreateIfNotExistsAsync();
        return host;
    }

    private static WakeQueues QueuesOf(ConfigurationManager configuration, TokenCredential identity) =>
        configuration["Storage"] is { Length: > 0 } connection ? WakeQueues.Of(connection) : WakeQueues.Of(new Uri(configuration["Storage:queueServiceUri"]!), identity);

    // Traces of the engine's own spans, with ids and names; what SQL says isn't among them.
    private static void AddTelemetry(FunctionsApplicationBuilder builder, TokenCredential identity)
    {
        var telemetry = builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
        if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } connection)
        {
            telemetry.UseAzureMonitorExporter(options => (options.ConnectionString, options.Credential) = (connection, identity));
        }
    }

    private static void AddJwt(FunctionsApplicationBuilder builder)
    {
        var jwt = builder.Configuration.GetSection("SignIn:Jwt");
        builder.Services.AddAuthentication().AddJwtBearer(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            options.MapInboundClaims = false;
            options.Audience = jwt["Audience"];
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            if (jwt["DevelopmentKey"] is { Length: > 0 } key)
            {
                options.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(Convert.FromBase64String(key));
                options.TokenValidationParameters.ValidIssuer = DevelopmentIssuer;
            }
            else
            {
                options.Authority = jwt["Authority"];
            }
        });
    }
}
