using NodaTime;

namespace SamenStarten.Cli.Output;

/// <summary>Where a command writes: results on standard output, all that is about them on standard error.</summary>
/// <param name="IsInteractive">A person looks at it now: colours are welcome.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive)
{
    /// <summary>What time it is for a command that asks.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;
}
