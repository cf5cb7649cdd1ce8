using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SamenStarten.Web.Api.Detention;
using SamenStarten.Web.Api.Feedback;
using SamenStarten.Web.Api.OpenApi;
using SamenStarten.Web.Api.Tasks;
using SamenStarten.Web.Api.Trajectories;
using SamenStarten.Web.Operating;

namespace SamenStarten.Web.Api;

/// <summary>The REST API (contracts.md 3), and the addresses for whoever runs it.</summary>
internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PartnerTasks>();
        services.AddCors();
        services.AddApiDescription(configuration);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        });
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiDescription.Base);
        api.AddEndpointFilter<SameSiteOnly>();
        api.MapDetentionMessages();
        api.MapReadTrajectories();
        api.MapStartTrajectories();
        api.MapCommands();
        api.MapTasks();
        app.MapApiDescription();
        app.MapMailReports();
        app.MapHealth();
        app.MapMetrics();
    }
}
