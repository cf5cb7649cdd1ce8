using Microsoft.Net.Http.Headers;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Answers;

namespace SamenStarten.Web.Api;

/// <summary>
/// What changes something takes JSON and, from who came in by a cookie, no call that another site made: a form on that site can't be sent as
/// JSON, and a browser says where a call comes from.
/// </summary>
internal sealed class SameSiteOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            return next(context);
        }

        if (!Viewer.Of(context.HttpContext.User).IsProgram && request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            return ValueTask.FromResult<object?>(Problem.Of(Problem.For(StatusCodes.Status403Forbidden)));
        }

        return IsJson(request.ContentType)
            ? next(context)
            : ValueTask.FromResult<object?>(Problem.Of(Problem.For(StatusCodes.Status415UnsupportedMediaType)));
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/cloudevents+json", StringComparison.OrdinalIgnoreCase));
}
