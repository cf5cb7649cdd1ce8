using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>What a command would bring about.</summary>
/// <param name="Rejection">Why it can't be; then there is nothing else.</param>
/// <param name="Planning">What is due, without it and with it.</param>
/// <param name="Hears">The mails that come of it within <see cref="WhatIf.AheadWorkingDays"/>, and wouldn't without it, soonest first.</param>
public sealed record Supposed(Rejection? Rejection, PlanningDifference? Planning, ImmutableArray<WouldHear> Hears);

/// <param name="At">When; at night and on days off it waits until the morning.</param>
public sealed record WouldHear(Instant At, PartnerAsked Mail);

/// <summary>What if: a command on a copy of the trajectory. Nothing is kept, and nothing is sent.</summary>
public static class WhatIf
{
    /// <summary>How far is looked for who would hear of it.</summary>
    public const int AheadWorkingDays = 5;

    /// <param name="staffing">Who really fills which role.</param>
    public static Supposed Suppose(Trajectory trajectory, Workflow workflow, Command command, Envelope envelope, Staffing staffing)
    {
        var now = envelope.ReceivedAt;
        var without = Falling.FallDue(trajectory, workflow, now, staffing).After;
        var decision = Decide.On(without, workflow, command, envelope);
        if (decision.Rejection is { } rejection)
        {
            return new Supposed(rejection, null, []);
        }

        var with = Unfolding.Fold(without, decision.Events, now);
        var fallen = Falling.FallDue(with, workflow, now, staffing);
        var until = WorkingCalendar.For(workflow).Add(now.LocalDate(), AheadWorkingDays).InAmsterdam(workflow.Ladders.QuietFrom);
        var anyway = Mails(without, workflow, now, until, staffing).Select(m => Said(m.Mail)).ToHashSet(StringComparer.Ordinal);
        return new Supposed(
            null,
            PlanningDifference.Between(new Terms(without, workflow), fallen.Terms, now),
            [.. Mails(with, workflow, now, until, staffing).Where(m => !anyway.Contains(Said(m.Mail)))]);
    }

    private static IEnumerable<WouldHear> Mails(Trajectory trajectory, Workflow workflow, Instant now, Instant until, Staffing staffing)
    {
        for (Instant? at = now; at <= until; at = Next(trajectory, workflow, at.Value))
        {
            var fallen = Falling.FallDue(trajectory, workflow, at.Value, staffing);
            trajectory = fallen.After;
            foreach (var mail in fallen.Events.OfType<PartnerAsked>())
            {
                yield return new WouldHear(at.Value, mail);
            }
        }
    }

    private static Instant? Next(Trajectory trajectory, Workflow workflow, Instant after) =>
        Planner.Planning(trajectory, workflow).Select(m => (Instant?)m.At).FirstOrDefault(at => at > after);

    /// <summary>The same to the same contact about the same is no news, whatever else the mail names.</summary>
    private static string Said(PartnerAsked mail) =>
        string.Join('|', [mail.ContactId, mail.Template, .. mail.Lines.Select(l => $"{l.Key} {l.Due}").Order(StringComparer.Ordinal)]);
}
