using System.Text.Json.Serialization;

namespace SamenStarten.Web.Api.Answers;

/// <summary>One thing that is wrong (NLGov REST API Design Rules, invalid input).</summary>
/// <param name="In">body, query or path.</param>
/// <param name="Code">Stable, in kebab-case.</param>
public sealed record ProblemError(
    [property: JsonPropertyName("in")] string In,
    [property: JsonPropertyName("location")] ProblemLocation? Location,
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("detail")] string Detail);

/// <summary>Where it is: a JSON pointer in the body, or the name of a query key.</summary>
public sealed record ProblemLocation(
    [property: JsonPropertyName("pointer")] string? Pointer, [property: JsonPropertyName("name")] string? Name);
