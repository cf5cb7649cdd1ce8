using System.Globalization;

namespace SamenStarten.Channels.Bounces;

/// <summary>A mail in a folder: its number, which holds as long as the folder says that it numbers as before.</summary>
internal readonly record struct ImapKey(uint Validity, uint Id)
{
    /// <summary>As the key of a report: <c>{source}:{validity}:{number}</c>.</summary>
    public string In(string source) => string.Create(CultureInfo.InvariantCulture, $"{source}:{Validity}:{Id}");

    /// <summary>Null when the key is of another source.</summary>
    public static ImapKey? Of(string key, string source) =>
        key.StartsWith(source + ":", StringComparison.Ordinal)
        && key[(source.Length + 1)..].Split(':') is [var validity, var id]
        && uint.TryParse(validity, NumberStyles.None, CultureInfo.InvariantCulture, out var ofFolder)
        && uint.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var ofMail)
            ? new(ofFolder, ofMail)
            : null;
}
