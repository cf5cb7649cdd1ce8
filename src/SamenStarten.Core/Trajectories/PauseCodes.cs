namespace SamenStarten.Core.Trajectories;

/// <summary>Reasons to let a trajectory stand still that mean more than that.</summary>
public static class PauseCodes
{
    /// <summary>He escaped, or didn't come back from leave.</summary>
    public const string Absconded = "absconded";
}
