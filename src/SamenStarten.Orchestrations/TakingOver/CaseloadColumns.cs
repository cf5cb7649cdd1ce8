using System.Collections.Frozen;

namespace SamenStarten.Orchestrations.TakingOver;

/// <summary>The columns of a file with running trajectories, as its first line names them. Their order is free.</summary>
public static class CaseloadColumns
{
    public const string Reference = "kenmerk";
    public const string GivenNames = "voornamen";
    public const string FamilyName = "achternaam";
    public const string BirthDate = "geboortedatum";
    public const string Bsn = "bsn";
    public const string ChainNumber = "strafrechtsketennummer";
    public const string Institution = "inrichting";
    public const string Entry = "binnenkomst";
    public const string Title = "titel";
    public const string Municipality = "gemeente";
    public const string EndDate = "einddatum";
    public const string Certainty = "zekerheid";
    public const string Left = "vrijgekomen";
    public const string Lead = "regiehouder";

    /// <summary>In the order in which the sample file has them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Reference, GivenNames, FamilyName, BirthDate, Bsn, ChainNumber, Institution, Entry, Title, Municipality, EndDate, Certainty, Left, Lead];

    /// <summary>Without these no trajectory can begin.</summary>
    public static IReadOnlyList<string> Needed { get; } = [GivenNames, FamilyName, BirthDate, Institution, Entry, Title];

    // What lists that exist already tend to call them.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["voornaam"] = GivenNames,
        ["naam"] = FamilyName,
        ["geboren"] = BirthDate,
        ["skn"] = ChainNumber,
        ["pi"] = Institution,
        ["datum binnenkomst"] = Entry,
        ["vrij op"] = EndDate,
        ["datum vrij"] = EndDate,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A file to begin with: the columns, and a line about nobody.</summary>
    public static string Sample =>
        $"{string.Join(';', All)}\r\nD2026-0001;Voorbeeld;Persoon;23-11-1987;;;PI Heerhugowaard;12-01-2026;veroordeeld;Alkmaar;19-05-2026;voorlopig;;\r\n";

    /// <summary>The column that goes by this name; null when there is none.</summary>
    public static string? Find(string name) =>
        All.FirstOrDefault(column => column.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? Aliases.GetValueOrDefault(name.Trim());
}
