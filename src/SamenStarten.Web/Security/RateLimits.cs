using System.Globalization;
using System.Threading.RateLimiting;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Security;

/// <summary>How often one client may ask: a fixed window each, stricter where somebody could guess. Used as <c>[EnableRateLimiting(RateLimits.SignIn)]</c>.</summary>
public static class RateLimits
{
    /// <summary>Passwords and codes.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Asking for a new link in place of one that expired.</summary>
    public const string LinkRenewal = "link-renewal";

    /// <summary>Test mails and questions to DNS: what reaches others, and nobody needs often.</summary>
    public const string Trying = "trying";

    private const int DemoPerMinute = 6000;
    private const int PerMinute = 600;
    private const int StrictPerMinute = 10;

    internal static void AddRateLimits(this IServiceCollection services, RegionMode mode) => services.AddRateLimiter(options =>
    {
        var perMinute = mode == RegionMode.Demo ? DemoPerMinute : PerMinute;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Window(context, "all", perMinute));
        options.AddPolicy(SignIn, context => Window(context, SignIn, IsLooking(context.Request.Method) ? perMinute : StrictPerMinute));
        options.AddPolicy(LinkRenewal, context => Window(context, LinkRenewal, IsRenewal(context.Request) ? StrictPerMinute : perMinute));
        options.AddPolicy(Trying, context => Window(context, Trying, IsLooking(context.Request.Method) ? perMinute : StrictPerMinute));
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            var after = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    /// <summary>What guesses nothing and asks for nothing: a mail scanner often asks with HEAD.</summary>
    private static bool IsLooking(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>What a partner answers on the same page is no reason to keep him waiting: a team has one address.</summary>
    private static bool IsRenewal(HttpRequest request) => !IsLooking(request.Method) && request.Query["handler"] == "Renew";

    private static RateLimitPartition<string> Window(HttpContext context, string name, int perMinute) => RateLimitPartition.GetFixedWindowLimiter(
        $"{name} {perMinute} {context.Connection.RemoteIpAddress}",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
