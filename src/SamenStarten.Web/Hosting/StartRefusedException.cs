namespace SamenStarten.Web.Hosting;

/// <summary>We don't start with this configuration. The message says which setting, and what to do; it never holds a secret.</summary>
public sealed class StartRefusedException(IReadOnlyList<string> sentences) : Exception(string.Join(Environment.NewLine, sentences))
{
    public StartRefusedException(string sentence)
        : this([sentence])
    {
    }

    /// <summary>Everything that is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Sentences => sentences;
}
