namespace SamenStarten.Cli.Output;

/// <summary>A file as it was named to us, with what is in it.</summary>
public sealed record TextFile(string Name, string Text)
{
    /// <exception cref="WrongUseException">It isn't there, or can't be read.</exception>
    public static TextFile Read(string name) => Find(name) ?? throw new WrongUseException($"There is no file '{name}'.");

    /// <summary>Null when there is no such file.</summary>
    /// <exception cref="WrongUseException">It is there and can't be read.</exception>
    public static TextFile? Find(string name)
    {
        try
        {
            return File.Exists(name) ? new TextFile(name, File.ReadAllText(name)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"The file '{name}' can't be read.");
        }
    }
}
