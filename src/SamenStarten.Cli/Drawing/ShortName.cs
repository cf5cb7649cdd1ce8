using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Drawing;

/// <summary>A name that fits in a box.</summary>
internal static class ShortName
{
    /// <summary>The Dutch name up to what explains it: "Eerste zaken veiliggesteld", and not which.</summary>
    public static string Of(Milestone milestone) => milestone.Name.Nl.Split([": ", " (", "; "], 2, StringSplitOptions.None)[0];

    /// <summary>Lines of at most so many characters; what is too long for the last ends in an ellipsis.</summary>
    public static List<string> Lines(string text, int width, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (longer.Length <= width || lines[^1].Length == 0)
            {
                lines[^1] = longer;
            }
            else if (lines.Count < most)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = $"{lines[^1][..Math.Min(lines[^1].Length, width - 1)].TrimEnd()}…";
                return lines;
            }
        }

        return lines;
    }
}
