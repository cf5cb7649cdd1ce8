namespace SamenStarten.Functions.Hosting;

/// <summary>The app doesn't start with this configuration: each sentence says which setting, and what to do. None holds a secret.</summary>
public sealed class StartRefusedException(IReadOnlyList<string> sentences) : Exception(string.Join(Environment.NewLine, sentences))
{
    public IReadOnlyList<string> Sentences => sentences;
}
