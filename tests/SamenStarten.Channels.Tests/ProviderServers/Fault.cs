namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>What goes wrong with a request.</summary>
internal abstract record Fault
{
    /// <summary>Refused, with these headers.</summary>
    public sealed record Status(int Code, params (string Name, string Value)[] Headers) : Fault;

    /// <summary>The connection breaks, and nothing was done.</summary>
    public sealed record CutBefore : Fault;

    /// <summary>It was done, and the connection breaks before the answer.</summary>
    public sealed record CutAfter : Fault;

    /// <summary>It was done, and no answer comes.</summary>
    public sealed record Silence : Fault;
}
