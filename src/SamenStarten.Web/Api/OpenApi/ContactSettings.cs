namespace SamenStarten.Web.Api.OpenApi;

/// <summary>Whom to ask about the API, under <c>Api:Contact</c>.</summary>
public sealed record ContactSettings
{
    public const string Section = "Api:Contact";

    public string Name { get; init; } = "Beheer Samen Starten";

    public string Email { get; init; } = "beheer@gemeente.example";

    public Uri Url { get; init; } = new("https://gemeente.example/samen-starten");
}
