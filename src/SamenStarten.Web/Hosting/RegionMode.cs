namespace SamenStarten.Web.Hosting;

/// <summary>What this process is.</summary>
public enum RegionMode
{
    /// <summary>Nothing is configured: a sample region with a simulated clock, and no mail that leaves.</summary>
    Demo,

    /// <summary>A region: real time, sign-in, a master key.</summary>
    Real,
}
