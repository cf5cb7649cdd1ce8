using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Demo;

/// <summary>What stands in the demo when it is opened for the first time.</summary>
public interface IDemoContent
{
    /// <summary>When the demo opens, by its own clock.</summary>
    NodaTime.Instant Opens { get; }

    /// <summary>Fills an empty region; the clock may be moved on the way, up to <see cref="Opens"/>.</summary>
    Task Fill(RegionHost host, DemoTime time, CancellationToken cancellation);
}
