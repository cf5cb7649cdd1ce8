using System.Text.RegularExpressions;

namespace SamenStarten.Channels.Setup;

/// <summary>What a mail may not give away by its sender: that it is about prison, probation or care.</summary>
internal static partial class NeutralWording
{
    /// <summary>The first word in this text that isn't neutral; null when all are.</summary>
    public static string? FirstThatIsNot(string text) => Telling().Match(text) is { Success: true } word ? word.Value : null;

    [GeneratedRegex(
        @"penitentiair|gevangenis|detentie|detinee|justiti|reclassering|verslaving|zorg|veiligheidshuis|leger des heils|forensisch"
        + @"|prison|probation|custody|offender|\b(?:p\.?i\.?|dji|ggz|zvh|isd|tbs)(?![\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
