using NodaTime;

namespace SamenStarten.Web.Demo;

/// <summary>The clock of the demo on its way.</summary>
/// <param name="At">Where it is by now.</param>
public sealed record Journey(Instant From, Instant To, Instant At)
{
    /// <summary>How far it is, in hundredths of the way.</summary>
    public int Percent => (int)(100 * (At - From) / (To - From));
}
