namespace SamenStarten.Store.People;

/// <summary>What came of reading something sealed.</summary>
/// <param name="Value">Null unless it was found.</param>
public sealed record Unsealed<T>(UnsealedState State, T? Value)
    where T : class;

public enum UnsealedState
{
    Found,

    /// <summary>It was there, and its key has been destroyed. There is no way back.</summary>
    Erased,

    /// <summary>There never was such a thing.</summary>
    Unknown,
}
