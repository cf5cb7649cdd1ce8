using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Given;

/// <summary>What a story tells, in the words that a test asks it in.</summary>
internal static class Reading
{
    public static IEnumerable<Said> Of<T>(this TrajectoryStory story)
        where T : TrajectoryEvent => story.Events.Where(e => e.Event is T);

    public static IEnumerable<(Instant At, PartnerAsked Mail)> Mails(this TrajectoryStory story) =>
        story.Events.Where(e => e.Event is PartnerAsked).Select(e => (e.At, (PartnerAsked)e.Event));

    public static IEnumerable<(Instant At, PartnerAsked Mail)> MailsTo(this TrajectoryStory story, string contact) =>
        story.Mails().Where(m => m.Mail.ContactId == contact);

    /// <summary>The due dates that still ask for work, soonest first.</summary>
    public static string Dues(this TrajectoryStory story, string milestone) =>
        string.Join(", ", story.Outstanding(milestone).Select(d => Local.Text(d.Date)));

    /// <summary>The due moments that still ask for work, with their time.</summary>
    public static string DueTimes(this TrajectoryStory story, string milestone) =>
        string.Join(", ", story.Outstanding(milestone).Select(d => Local.Text(d.At)));

    public static IEnumerable<DueMoment> Outstanding(this TrajectoryStory story, string milestone)
    {
        var terms = story.Terms;
        var found = Find(terms, milestone);
        return terms.IsInPlay(found) ? terms.Outstanding(found) : [];
    }

    /// <summary>When the rungs of a milestone fell, as in <c>E1 2026-03-03 09:00</c>; what was skipped says why.</summary>
    public static IReadOnlyList<string> Rungs(this TrajectoryStory story, string milestone) =>
    [
        .. story.Events
            .Where(e => e.Event is MilestoneEscalated escalated && escalated.Milestone == milestone)
            .Select(e => (e.At, Event: (MilestoneEscalated)e.Event))
            .Select(e => $"{e.Event.Rung} {Local.Text(e.At)}{(e.Event.Skipped is { } why ? " " + why : "")}"),
    ];

    public static IReadOnlyList<string> Reminders(this TrajectoryStory story, string milestone) =>
    [
        .. story.Events
            .Where(e => e.Event is MilestoneReminded reminded && reminded.Milestone == milestone)
            .Select(e => $"-{((MilestoneReminded)e.Event).WorkingDaysBefore} {Local.Text(e.At)}"),
    ];

    public static string? OpenedAt(this TrajectoryStory story, string milestone) =>
        story.Trajectory[milestone].OpenedAt is { } at ? Local.Text(at) : null;

    public static bool IsInPlay(this TrajectoryStory story, string milestone)
    {
        var terms = story.Terms;
        return terms.IsInPlay(Find(terms, milestone));
    }

    private static Milestone Find(Terms terms, string milestone) =>
        terms.Workflow.Find(milestone) ?? throw new ArgumentException($"No milestone {milestone}.", nameof(milestone));
}
