using System.Text;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>The text of a file as spreadsheets save it: UTF-8, UTF-16 with a byte order mark, and the Windows-1252 of a Dutch Excel.</summary>
internal static class FileText
{
    private const int WesternEuropean = 1252;

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        var rest = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(rest);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(WesternEuropean)!.GetString(rest);
        }
    }

    /// <summary>What separates the cells: whichever of semicolon, comma and tab the first line has most of.</summary>
    public static char SeparatorOf(string firstLine) =>
        ";,\t".MaxBy(separator => firstLine.Count(character => character == separator));
}
