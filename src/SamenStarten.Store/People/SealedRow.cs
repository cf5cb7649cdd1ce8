namespace SamenStarten.Store.People;

/// <summary>Something sealed, as it stands in a table.</summary>
/// <param name="Box">Null after erasure.</param>
internal sealed record SealedRow(Guid Owner, int Generation, byte[]? Box, string Field)
{
    public Unsealed<T> Open<T>(IKeyRing keys, Func<string, T> read)
        where T : class =>
        Box is not null && keys.Find(Owner, Generation) is { } key
            ? new Unsealed<T>(UnsealedState.Found, read(key.OpenText(Field, Box)))
            : new Unsealed<T>(UnsealedState.Erased, null);
}
