using System.Globalization;
using SamenStarten.Store;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Hosting.Distributed;

namespace SamenStarten.Web.Operating;

/// <summary>For whoever runs it: whether the process lives, and whether it can do its work.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "ok" })).Open("It says that the process lives.").ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).Open("It says whether database and queue can be used.").ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(RegionHost host, CancellationToken cancellation)
    {
        try
        {
            if (host.IsOpen)
            {
                await host.Store.Trajectories.CountNumbers(Year(host), cancellation);
                if (host.Region is not DistributedRegion distributed || await distributed.Queue.IsThere(cancellation))
                {
                    return Results.Json(new { status = "ok" });
                }
            }
        }
        catch (StoreException)
        {
            // Not ready: the answer below says so, and the log of what failed says why.
        }

        return Results.Json(new { status = "unavailable" }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static string Year(RegionHost host) => host.Clock.GetCurrentInstant().InUtc().Year.ToString(CultureInfo.InvariantCulture);
}
