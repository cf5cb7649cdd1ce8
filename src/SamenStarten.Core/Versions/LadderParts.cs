using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>The escalation ladder, field by field.</summary>
internal static class LadderParts
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static ImmutableArray<(string Field, string? Text)> Of(Ladders ladders) =>
    [
        ("near", NotationText.Map(("workingDays", ladders.NearWorkingDays.ToString(CultureInfo.InvariantCulture)), ("phases", NotationText.List(ladders.NearPhases)))),
        ("normal", Column(ladders.Normal)),
        ("important", Column(ladders.Important)),
        ("critical", Column(ladders.Critical)),
        ("hours", NotationText.Map(
            ("at", At(ladders.At)), ("criticalE1", At(ladders.CriticalFirstRungAt)), ("due", At(ladders.DueAt)), ("quietFrom", At(ladders.QuietFrom)),
            ("quietUntil", At(ladders.QuietUntil)))),
        ("targets", NotationText.Map([.. ladders.Targets.Select(t => (t.Key.ToString(), (string?)t.Value.ToString()))])),
    ];

    private static string Column(LadderColumn column) => NotationText.Map(
    [
        ("reminders", NotationText.List(column.Reminders.Select(d => d.ToString(CultureInfo.InvariantCulture)))),
        .. column.Rungs.Select(r => (r.Key.ToString(), (string?)r.Value.ToString(CultureInfo.InvariantCulture))),
    ]);

    private static string At(LocalTime time) => $"\"{Minutes.Format(time)}\"";
}
