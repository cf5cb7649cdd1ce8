using NodaTime;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Demo;

/// <summary>What stands in the demo when it is opened for the first time.</summary>
public interface IDemoContent
{
    /// <summary>Where the clock of the demo begins: before everything that <see cref="Fill"/> enters.</summary>
    Instant Begins { get; }

    /// <summary>When the demo opens, by its own clock.</summary>
    Instant Opens { get; }

    /// <summary>Fills an empty region; the clock may be moved on the way, up to <see cref="Opens"/>. Afterwards it is moved there.</summary>
    Task Fill(RegionHost host, DemoTime time, CancellationToken cancellation);
}
