using SamenStarten.Store;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Api.Answers;

/// <summary>What programs are answered, whatever happens: the version in a header, and a problem where a page would stand for a person.</summary>
internal static partial class ProgramAnswers
{
    public const string Version = "1.0.0";

    public static void UseProgramAnswers(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("SamenStarten.Web.Api");
        app.Use(async (context, next) =>
        {
            if (!Doors.IsForPrograms(context.Request.Path))
            {
                await next(context);
                return;
            }

            context.Response.Headers["API-Version"] = Version;
            await Answer(context, next, logger);
            if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null })
            {
                await Write(context, Problem.For(context.Response.StatusCode));
            }
        });
    }

    private static async Task Answer(HttpContext context, RequestDelegate next, ILogger logger)
    {
        try
        {
            if (context.Request.Path.Value!.EndsWith('/'))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await next(context);
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            await Write(context, Problem.For(wrong.StatusCode));
        }
        catch (StoreException problem) when (!context.Response.HasStarted)
        {
            LogFailure(logger, problem.Code);
            await Write(context, Problem.For(StatusCodes.Status503ServiceUnavailable));
        }
#pragma warning disable CA1031 // A program is always answered; what went wrong is in the log, by its type.
        catch (Exception failure) when (!context.Response.HasStarted && failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            // The type only: the text of an exception may hold what must not be in a log.
            LogFailure(logger, failure.GetType().Name);
            await Write(context, Problem.For(StatusCodes.Status500InternalServerError));
        }
    }

    private static Task Write(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(problem, options: null, Problem.ContentType);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A call to the API failed by {Failure}")]
    private static partial void LogFailure(ILogger logger, string failure);
}
