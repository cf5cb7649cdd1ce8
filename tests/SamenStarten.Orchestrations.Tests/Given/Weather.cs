namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>How the way out behaves.</summary>
internal enum Weather
{
    Fair,

    /// <summary>This mail has to wait, whatever becomes of others.</summary>
    Waits,

    /// <summary>The provider is away: every mail would meet the same.</summary>
    Away,

    /// <summary>It takes a mail, and then nothing is heard of it.</summary>
    Silent,

    /// <summary>Every mail is refused.</summary>
    Refuses,

    /// <summary>The channel throws, which it shouldn't.</summary>
    Breaks,
}
