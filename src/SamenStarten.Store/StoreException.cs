namespace SamenStarten.Store;

/// <summary>The store can't do what was asked, for a reason that somebody outside the software can take away.</summary>
/// <remarks>What was asked was not kept. The message is a sentence for a person, and never holds anything about one.</remarks>
public sealed class StoreException : Exception
{
    public StoreException(string code, string sentence, Exception? inner = null)
        : base(sentence, inner) => Code = code;

    /// <summary>Stable: one of <see cref="StoreProblem"/>.</summary>
    public string Code { get; }
}
