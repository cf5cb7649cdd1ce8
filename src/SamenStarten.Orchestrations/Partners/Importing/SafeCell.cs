namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>A spreadsheet takes a cell that begins with certain characters for a formula, and runs it. An apostrophe before it makes it text.</summary>
internal static class SafeCell
{
    private const char Mark = '\'';

    public static string Write(string text) => NeedsMark(text) ? Mark + text : text;

    public static string Read(string cell) => cell.Length > 1 && cell[0] == Mark && NeedsMark(cell[1..]) ? cell[1..] : cell;

    // What looks like one that was marked is marked too: 's-Gravenhage isn't, and comes back as it was.
    private static bool NeedsMark(string text) =>
        text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' || (text[0] == Mark && NeedsMark(text[1..])));
}
