using System.Text.RegularExpressions;

namespace SamenStarten.Channels.Trust;

/// <summary>Names in DNS, as they may stand in records and configuration: ASCII, with underscores.</summary>
internal static partial class DomainName
{
    /// <summary>In small letters and without the dot at the end; null when it can't be a name of at least two labels.</summary>
    public static string? Of(string text)
    {
        var name = text.TrimEnd('.').ToLowerInvariant();
        return name.Length <= 253 && Name().IsMatch(name) ? name : null;
    }

    [GeneratedRegex(@"^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
