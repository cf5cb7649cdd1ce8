using NodaTime;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>Whether two escalation ladders say the same.</summary>
internal static class AlikeLadders
{
    public static bool Are(Ladders one, Ladders other) =>
        Are(one.Normal, other.Normal) && Are(one.Important, other.Important) && Are(one.Critical, other.Critical)
        && one.NearWorkingDays == other.NearWorkingDays && one.NearPhases.SequenceEqual(other.NearPhases) && one.Targets.SequenceEqual(other.Targets)
        && Times(one).SequenceEqual(Times(other));

    private static bool Are(LadderColumn one, LadderColumn other) => one.Reminders.SequenceEqual(other.Reminders) && one.Rungs.SequenceEqual(other.Rungs);

    private static LocalTime[] Times(Ladders ladders) => [ladders.At, ladders.CriticalFirstRungAt, ladders.DueAt, ladders.QuietFrom, ladders.QuietUntil];
}
