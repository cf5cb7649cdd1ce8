namespace SamenStarten.Web.Access;

/// <summary>What a program that calls the API may do, as scopes of its access token.</summary>
public static class Scopes
{
    /// <summary>Hand in detention messages.</summary>
    public const string Messages = "detentieberichten:schrijven";

    public const string ReadTrajectories = "trajecten:lezen";

    public const string WriteTrajectories = "trajecten:schrijven";

    /// <summary>See whom a trajectory is about, beside <see cref="ReadTrajectories"/>.</summary>
    public const string ReadPersons = "personen:lezen";

    /// <summary>Read the figures of the process.</summary>
    public const string Metrics = "metingen:lezen";

    /// <summary>Ask the Functions app how its orchestrations are, and offer what it gave up on again: this service itself does.</summary>
    public const string Orchestrations = "orkestraties:beheren";
}
