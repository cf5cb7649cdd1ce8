namespace SamenStarten.Web.Access;

/// <summary>What somebody is to this software. What a partner may see follows from its role on the trajectory.</summary>
public static class Roles
{
    /// <summary>Works on trajectories: sees them all, as the matrix says for a municipal aftercare coordinator.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Sees its own tasks and no more.</summary>
    public const string Partner = "partner";

    /// <summary>Configures and looks after the engine; reads nothing about persons.</summary>
    public const string Administrator = "administrator";

    /// <summary>Sees figures without persons.</summary>
    public const string Analyst = "analyst";

    public static IReadOnlyList<string> All { get; } = [Coordinator, Partner, Administrator, Analyst];
}
