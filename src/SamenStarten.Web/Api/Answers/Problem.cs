using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Web.Api.Answers;

/// <summary>Why a call can't be answered (RFC 9457), with everything that is wrong at once.</summary>
public sealed record Problem(
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("detail")] string Detail,
    [property: JsonPropertyName("errors")] ImmutableArray<ProblemError>? Errors = null)
{
    public const string ContentType = "application/problem+json";

    /// <summary>The input is wrong: 400, with all that is.</summary>
    public static IResult Input(IReadOnlyCollection<ProblemError> errors) => Of(new Problem(
        StatusCodes.Status400BadRequest, "De invoer klopt niet.", "In 'errors' staat alles wat niet klopt.", [.. errors]));

    /// <summary>What the reader of a body found.</summary>
    public static IResult Input(IEnumerable<Rejection> rejections) => Input([.. rejections.Select(InBody)]);

    /// <summary>The input is right, and can't be done as things stand: 409.</summary>
    public static IResult Conflict(Rejection rejection) => Of(new Problem(
        StatusCodes.Status409Conflict, "Dit kan nu niet.", rejection.Sentence, [InBody(rejection)]));

    public static IResult NotFound(string detail) => Of(new Problem(StatusCodes.Status404NotFound, "Niet gevonden.", detail));

    public static IResult Of(Problem problem) => Results.Json(problem, contentType: ContentType, statusCode: problem.Status);

    /// <summary>For a status that says it all.</summary>
    public static Problem For(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new(status, "Niet aangemeld.", "Deze aanroep vraagt om een geldig toegangsbewijs."),
        StatusCodes.Status403Forbidden => new(status, "Geen toegang.", "Deze aanroep is niet voor u."),
        StatusCodes.Status404NotFound => new(status, "Niet gevonden.", "Hier is niets."),
        StatusCodes.Status405MethodNotAllowed => new(status, "Dit kan hier niet.", "Deze methode is er niet op dit adres."),
        StatusCodes.Status413PayloadTooLarge => new(status, "Te groot.", "Dit is meer dan in één keer kan."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "Onbekend formaat.", "Stuur application/json of application/x-ndjson."),
        StatusCodes.Status429TooManyRequests => new(status, "Te vaak.", "Wacht even en probeer het opnieuw."),
        StatusCodes.Status503ServiceUnavailable => new(status, "Nu niet beschikbaar.", "Probeer het later opnieuw."),
        >= StatusCodes.Status500InternalServerError => new(status, "Er ging iets mis.", "Het ligt aan ons. Er is niets half gedaan."),
        _ => new(status, "Dit kan niet.", "Deze aanroep kan zo niet."),
    };

    private static ProblemError InBody(Rejection rejection) => new(
        "body", rejection.Field is { } field ? new ProblemLocation($"#/{field.Replace('.', '/')}", null) : null, rejection.Code, rejection.Sentence);
}
