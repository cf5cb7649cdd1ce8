namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>How the way out behaves.</summary>
internal enum Weather
{
    Fair,

    /// <summary>Every mail has to wait.</summary>
    Waits,

    /// <summary>Every mail is refused.</summary>
    Refuses,

    /// <summary>The channel throws, which it shouldn't.</summary>
    Breaks,
}
