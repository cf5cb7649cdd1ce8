namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>What the real engine may do, and mostly doesn't.</summary>
internal sealed record HostOptions
{
    /// <summary>An event doesn't arrive.</summary>
    public bool LosesEvents { get; init; }

    /// <summary>An event arrives twice.</summary>
    public bool DoublesEvents { get; init; }

    /// <summary>Events that nobody waited for go on to the next generation; otherwise they are dropped.</summary>
    public bool CarriesOver { get; init; }

    /// <summary>A timer and an event at the same time: the timer stands first in history.</summary>
    public bool TimerFirst { get; init; }

    /// <summary>Steps that were asked for together answer in the opposite order.</summary>
    public bool LastStepFirst { get; init; }

    /// <summary>Of so many steps one runs twice, since its first answer didn't get into history.</summary>
    public int? TwiceEvery { get; init; }
}
