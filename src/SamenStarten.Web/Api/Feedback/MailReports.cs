using SamenStarten.Channels.Feedback;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.OpenApi;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Api.Feedback;

/// <summary>
/// Where SendGrid tells what became of mails. Whoever calls is known by the signature over the body as it came in; what is refused changes
/// nothing, and stands in the log by its code alone.
/// </summary>
internal static partial class MailReports
{
    public const string Path = ApiDescription.Base + "/terugmeldingen/sendgrid";

    public static void MapMailReports(this IEndpointRouteBuilder app) => app.MapPost(Path, Take)
        .Open("A call is believed by its signature, and anybody else is refused.")
        .ExcludeFromDescription();

    private static async Task<IResult> Take(HttpContext context, RegionHost host, ILoggerFactory loggers)
    {
        var logger = loggers.CreateLogger(typeof(MailReports));
        if (host.Hearing.Webhook is not { } webhook)
        {
            return Results.NotFound();
        }

        if (await Body(context.Request) is not { } body)
        {
            LogRefused(logger, "webhook-unreadable");
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var headers = context.Request.Headers;
        var answer = webhook.Read(
            body, headers[EventWebhook.SignatureHeader].ToString(), headers[EventWebhook.TimestampHeader].ToString(), host.Clock.GetCurrentInstant());
        if (answer.Refusal is { } refusal)
        {
            LogRefused(logger, refusal);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var sum = await host.Region.Feedback.Take(answer.Reports, context.RequestAborted);
        if (sum.Repeated + answer.Repeated + answer.Unreadable > 0)
        {
            LogOdd(logger, sum.Repeated + answer.Repeated, answer.Unreadable);
        }

        return Results.NoContent();
    }

    /// <summary>The body as it came in; null when it is larger than any that SendGrid sends.</summary>
    private static async Task<ReadOnlyMemory<byte>?> Body(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > EventWebhook.MostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call that says it is SendGrid's was refused: {Code}")]
    private static partial void LogRefused(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Reports about mails: {Repeated} were taken before, {Unreadable} couldn't be read")]
    private static partial void LogOdd(ILogger logger, int repeated, int unreadable);
}
