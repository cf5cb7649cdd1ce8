using System.Collections.Frozen;
using NodaTime;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Simulating;

/// <summary>The words of a timeline, in one language. They are here and not a culture's, so that every machine writes the same.</summary>
internal sealed class TimelineWords
{
    public static readonly TimelineWords Dutch = new()
    {
        IsDutch = true,
        Busiest = "Het drukst",
        Days = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".Split(' '),
        Months = "januari februari maart april mei juni juli augustus september oktober november december".Split(' '),
        Kinds = new Dictionary<string, string>
        {
            ["track"] = "route",
            ["phase"] = "fase",
            ["opened"] = "begint",
            ["due"] = "termijn",
            ["reminder"] = "rappel",
            ["escalated"] = "escalatie",
            ["completed"] = "gereed",
            ["not-applicable"] = "n.v.t.",
            ["withdrawn"] = "escalatie ingetrokken",
            ["document-requested"] = "document gevraagd",
            ["message"] = "bericht",
            ["closed"] = "afgesloten en gewist",
        }.ToFrozenDictionary(),
    };

    public static readonly TimelineWords English = new()
    {
        IsDutch = false,
        Busiest = "The busiest",
        Days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' '),
        Months = "January February March April May June July August September October November December".Split(' '),
        Kinds = new Dictionary<string, string>
        {
            ["track"] = "track",
            ["phase"] = "phase",
            ["opened"] = "begins",
            ["due"] = "due",
            ["reminder"] = "reminder",
            ["escalated"] = "escalation",
            ["completed"] = "done",
            ["not-applicable"] = "not applicable",
            ["withdrawn"] = "escalation withdrawn",
            ["document-requested"] = "document requested",
            ["message"] = "message",
            ["closed"] = "closed and erased",
        }.ToFrozenDictionary(),
    };

    public required string Busiest { get; init; }

    public required bool IsDutch { get; init; }

    public required string[] Days { get; init; }

    public required string[] Months { get; init; }

    public required FrozenDictionary<string, string> Kinds { get; init; }

    public string Pick(LocalText text) => IsDutch ? text.Nl : text.En;

    public string Kind(Happening happening) =>
        happening.Kind == "escalated" ? $"{Kinds[happening.Kind]} {happening.Rung}" : Kinds.GetValueOrDefault(happening.Kind, happening.Kind);

    /// <summary>"maandag 12 januari 2026".</summary>
    public string Day(LocalDate date) => $"{Days[(int)date.DayOfWeek - 1]} {date.Day} {Months[date.Month - 1]} {date.Year}";
}
