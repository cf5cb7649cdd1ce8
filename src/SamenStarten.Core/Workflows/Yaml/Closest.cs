namespace SamenStarten.Core.Workflows;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Closest
{
    /// <summary>
    /// The end of a sentence: "; did you mean “name”?" when one of these is close to what was written, and a full stop otherwise.
    /// </summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        if (written.Length > 64)
        {
            return ".";
        }

        var best = known
            .Where(k => k.Length > 0)
            .Select(k => (Known: k, Distance: Distance(written.ToUpperInvariant(), k.ToUpperInvariant())))
            .OrderBy(c => c.Distance)
            .FirstOrDefault();
        return best.Known is not null && best.Distance <= Math.Max(1, written.Length / 3) && best.Distance < best.Known.Length
            ? $"; did you mean “{best.Known}”?"
            : ".";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
