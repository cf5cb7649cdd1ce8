using System.Text.RegularExpressions;
using SamenStarten.Channels.Texts;

namespace SamenStarten.Channels.Smtp;

/// <summary>What a mail server calls a message that it took over, for whoever has to look it up there.</summary>
internal static partial class ServerReceipt
{
    private const int MostCharacters = 200;

    /// <summary>The id in the words of Postfix, Exim and Exchange; the whole answer, on one line, where it has none that we know.</summary>
    /// <param name="response">The text of the final answer, without its status code.</param>
    public static string IdIn(string response)
    {
        var line = PlainText.OneLine(response);
        if (Id().Match(line) is { Success: true } id)
            return id.Groups[1].Value;
        return line.Length <= MostCharacters ? line : line[..MostCharacters];
    }

    [GeneratedRegex(@"(?:\bqueued as |\bInternalId=|\bid=)([^\s,\]]{1,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
