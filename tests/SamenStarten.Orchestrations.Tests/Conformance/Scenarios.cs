using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>The stories that every engine must tell alike.</summary>
internal static class Scenarios
{
    private const string Entry = "2026-01-12";
    private const string Release = "2026-05-19";

    public static Scenario NobodyAnswers { get; } = new Scenario("2026-02-04 00:00")
        .Hears($"{Entry} 09:00", Started());

    public static Scenario EverybodyAnswers { get; } = new Scenario("2026-02-04 00:00")
        .Hears($"{Entry} 09:00", Started())
        .Gives("2026-01-13 10:00", new AcceptLead("AftercareCoordinator", "aftercare-coordinator@alkmaar", null, false))
        .Hears("2026-02-02 10:00", Said.PlanShared("2026-02-02 10:00", "2026-02-01"))
        .EverybodyAnswersOnTime(Entry);

    public static Scenario ReleaseMovesForthAndBack { get; } = new Scenario("2026-02-13 00:00")
        .Hears($"{Entry} 09:00", Started())
        .Hears("2026-01-26 10:00", Said.EndDate("2026-01-26 10:00", "2026-04-07", "sooner"))
        .Hears("2026-02-03 23:00", Said.EndDate("2026-02-03 23:00", "2026-08-03", "later"))
        .Hears("2026-02-10 10:00", Said.EndDate("2026-02-10 10:00", Release, "as-it-was", "voorlopig"));

    public static Scenario FreeWithinHours { get; } = new Scenario("2026-01-20 00:00")
        .Hears($"{Entry} 09:00", Started(release: null, title: "preventief"))
        .Hears("2026-01-15 15:10", Said.Ended("2026-01-15 15:10", "2026-01-15 15:00", "schorsing"));

    public static Scenario Dies { get; } = new Scenario("2026-02-05 00:00")
        .Hears($"{Entry} 09:00", Started())
        .Hears("2026-02-03 03:00", Said.Died("2026-02-03 03:00", "2026-02-02"))
        .Hears("2026-02-04 10:00", Said.Moved("2026-02-04 10:00", "2026-02-04", "PI Lelystad"));

    public static Scenario IsTransferred { get; } = new Scenario("2026-01-29 00:00")
        .Hears($"{Entry} 09:00", Started())
        .Hears("2026-01-20 14:00", Said.Moved("2026-01-20 14:00", "2026-01-20", "PI Lelystad"));

    /// <summary>Two facts wait for the start of their detention; one waits for a detention that never begins.</summary>
    public static Scenario FactsComeFirst { get; } = new Scenario("2026-01-24 00:00")
        .Hears("2026-01-12 10:00", Said.EndDate("2026-01-12 10:00", "2026-03-20", "early", "voorlopig"))
        .Hears("2026-01-12 10:30", Said.PlanShared("2026-01-12 10:30", "2026-01-12"), Said.Died("2026-01-12 10:30", "2026-01-11", "other", "D2026-9"))
        .Hears("2026-01-13 10:00", Started());

    public static Scenario FactsComeTwiceAndTooLate { get; } = new Scenario("2026-02-06 00:00")
        .Hears($"{Entry} 09:00", Started(), Started())
        .Hears($"{Entry} 09:05", Said.Started($"{Entry} 09:05", Entry, Release, id: "start-again"))
        .Hears("2026-02-02 10:00", Said.EndDate("2026-02-02 10:00", "2026-06-15", "newest"), Said.EndDate("2026-02-02 10:00", "2026-06-15", "newest"))
        .Hears("2026-02-03 10:00", Said.EndDate("2026-01-20 10:00", "2026-12-01", "older"))
        .Hears("2026-02-04 10:00", Said.EndDate("2026-02-04 10:00", "2026-06-15", "the-same"));

    /// <summary>No mail goes for days, and in those days the person is released.</summary>
    public static Scenario MailIsOutWhileReleased(Weather weather) => new Scenario("2026-01-20 00:00")
        .Hears($"{Entry} 09:00", Started(release: null, title: "preventief"))
        .Blows("2026-01-14 00:00", weather)
        .Hears("2026-01-15 15:10", Said.Ended("2026-01-15 15:10", "2026-01-15 15:00", "vrijspraak"))
        .Blows("2026-01-16 12:00", Weather.Fair);

    public static Scenario MailIsStopped { get; } = new Scenario("2026-01-23 00:00")
        .Hears($"{Entry} 09:00", Started())
        .Switches("2026-01-14 00:00", new OutgoingSwitch(Stopped: true, DryRun: false, "trial"))
        .Switches("2026-01-20 10:00", new OutgoingSwitch(Stopped: false, DryRun: false, null));

    public static Scenario MailIsTriedOut { get; } = new Scenario("2026-01-19 00:00")
        .Switches("2026-01-11 00:00", new OutgoingSwitch(Stopped: false, DryRun: true, null))
        .Hears($"{Entry} 09:00", Started());

    public static Scenario IsPaused { get; } = new Scenario("2026-01-31 00:00")
        .Hears($"{Entry} 09:00", Started())
        .Gives("2026-01-19 15:00", new Pause("escaped"))
        .Gives("2026-01-26 15:00", new Resume());

    public static Scenario NotMyTask { get; } = new Scenario("2026-01-22 00:00")
        .Hears($"{Entry} 09:00", Started())
        .Gives("2026-01-13 10:00", new NotMyTask("G05"), new AcceptLead("AftercareCoordinator", "aftercare-coordinator@alkmaar", null, false));

    public static Scenario LeavesOnFriday { get; } = new Scenario("2026-04-15 00:00")
        .Hears("2026-03-31 09:00", Said.Started("2026-03-31 09:00", "2026-03-31", "2026-04-10"))
        .Hears("2026-04-10 16:30", Said.Ended("2026-04-10 16:30", "2026-04-10 16:00"));

    public static Scenario HeardOfTooLate { get; } = new Scenario("2026-01-27 00:00")
        .Hears("2026-01-21 15:00", Started(), Said.Ended("2026-01-21 14:00", "2026-01-20 10:00"));

    /// <summary>Half a day, so that every point in it can be tried.</summary>
    public static Scenario Short { get; } = new Scenario("2026-01-15 13:00")
        .Hears("2026-01-15 09:30", Said.PlanShared("2026-01-15 09:30", "2026-01-15"))
        .Hears("2026-01-15 10:00", Said.Started("2026-01-15 09:00", "2026-01-15", "2026-01-22"))
        .Gives("2026-01-15 11:00", new AcceptLead("AftercareCoordinator", "aftercare-coordinator@alkmaar", null, false));

    private static string Started(string? release = Release, string title = "veroordeeld") =>
        Said.Started($"{Entry} 09:00", Entry, release, title: title);
}
