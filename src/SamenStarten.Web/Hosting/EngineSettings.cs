namespace SamenStarten.Web.Hosting;

/// <summary>On which engine orchestrations run, under <c>Engine</c>.</summary>
public sealed record EngineSettings
{
    public const string Section = "Engine";

    /// <summary>In this process, which is the only one; everything is in files beside it.</summary>
    public const string Embedded = "Embedded";

    /// <summary>In the Functions app; this process is one of any number, on PostgreSQL and Azure Storage.</summary>
    public const string DurableFunctions = "DurableFunctions";

    public string Kind { get; init; } = Embedded;

    /// <summary>The address of the Functions app, which the administrator's page asks how its orchestrations are.</summary>
    public Uri? Functions { get; init; }

    /// <summary>The scope of the token that the Functions app asks for, as in <c>api://…/.default</c>.</summary>
    public string? FunctionsScope { get; init; }

    public bool IsDistributed => string.Equals(Kind, DurableFunctions, StringComparison.OrdinalIgnoreCase);

    public bool IsKnown => IsDistributed || string.Equals(Kind, Embedded, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with it where the engine is elsewhere, a sentence each that names the setting.</summary>
    /// <param name="signsItself">Tokens are signed with a development key of our own.</param>
    public IEnumerable<string> Refusals(bool isDevelopment, bool signsItself)
    {
        if (Functions is null)
        {
            yield return "'Engine:Functions' is missing: the address of the Functions app.";
        }
        else if (!Functions.IsAbsoluteUri || (Functions.Scheme != Uri.UriSchemeHttps && !MayBeHttp(Functions, isDevelopment, signsItself)))
        {
            yield return "'Engine:Functions' must be an https address.";
        }

        if (string.IsNullOrWhiteSpace(FunctionsScope) && !signsItself)
        {
            yield return "'Engine:FunctionsScope' is missing: the scope of the token with which the Functions app is asked, as in 'api://…/.default'.";
        }
    }

    // A token that a development key signs is worth nothing elsewhere: between containers of one machine it needn't be hidden.
    private static bool MayBeHttp(Uri address, bool isDevelopment, bool signsItself) =>
        isDevelopment && address.Scheme == Uri.UriSchemeHttp && (address.IsLoopback || signsItself);
}
