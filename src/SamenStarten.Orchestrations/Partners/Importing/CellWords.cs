using System.Collections.Frozen;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>The words that cells hold, and what they mean.</summary>
public static class CellWords
{
    public const string Yes = "ja";
    public const string No = "nee";

    /// <summary>The working days, as they are written.</summary>
    public static IReadOnlyList<(string Word, AttendanceDays Day)> Days { get; } =
    [
        ("ma", AttendanceDays.Monday), ("di", AttendanceDays.Tuesday), ("wo", AttendanceDays.Wednesday), ("do", AttendanceDays.Thursday), ("vr", AttendanceDays.Friday),
    ];

    /// <summary>How often somebody is mailed, as it is written.</summary>
    public static IReadOnlyList<(string Word, MailRhythm Rhythm)> Rhythms { get; } =
        [("direct", MailRhythm.AtOnce), ("dagelijks", MailRhythm.Daily), ("wekelijks", MailRhythm.Weekly)];

    internal static readonly FrozenDictionary<string, bool> YesOrNo =
        new Dictionary<string, bool> { [Yes] = true, ["j"] = true, ["1"] = true, [No] = false, ["n"] = false, ["0"] = false }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(MailRhythm rhythm) => Rhythms.First(known => known.Rhythm == rhythm).Word;

    public static string Of(AttendanceDays days) => string.Join(',', Days.Where(known => days.HasFlag(known.Day)).Select(known => known.Word));

    /// <summary>The days that a text names; null when it names something else.</summary>
    public static AttendanceDays? DaysIn(IEnumerable<string> words)
    {
        var days = AttendanceDays.NotSaid;
        foreach (var word in words)
        {
            if (Days.FirstOrDefault(known => known.Word.Equals(word, StringComparison.OrdinalIgnoreCase)) is not { Word: not null } found) return null;
            days |= found.Day;
        }

        return days;
    }

    public static MailRhythm? RhythmOf(string word) =>
        Rhythms.Where(known => known.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Select(known => (MailRhythm?)known.Rhythm).FirstOrDefault();
}
