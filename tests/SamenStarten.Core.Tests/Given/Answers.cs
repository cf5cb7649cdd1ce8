using NodaTime;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Given;

/// <summary>Commands as a test needs them, with what it doesn't care about filled in.</summary>
internal static class Answers
{
    public static Command Done(string milestone, string? outcome = null) => new CompleteMilestone(milestone, outcome, null);

    public static Command ReleaseOn(string? date, string kind = ReleaseDateKinds.EndDate) =>
        new MoveReleaseDate(kind, date is null ? null : Local.Day(date), ReleaseDateCertainty.Provisional, "sentence");

    public static Command LeavesAt(string moment, string reason = "einde-straf") => new EndDetention(Local.Time(moment), reason);

    public static Command LeadTakenBy(string contact, bool afterRelease = false, string? deputy = null) =>
        new AcceptLead("AftercareCoordinator", contact, deputy, afterRelease);

    public static Command Risk(bool high, LocalDate validUntil) => new AddRiskSnapshot(DeterministicId.From("snapshot"), high, validUntil);
}
