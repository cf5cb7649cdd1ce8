using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.EndToEnd.Running;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.EndToEnd.Importing;

public sealed class ReplayTests(ReplayedRegion region) : IClassFixture<ReplayedRegion>
{
    [Fact]
    public void It_ends_with_a_summary_for_a_person()
    {
        Assert.Equal(0, region.Answer.Exit);
        Assert.Contains("8 trajectories on 2026-03-18: 7 open, 1 deceased.", region.Answer.Out, StringComparison.Ordinal);
        Assert.Contains(" 0 neither", region.Answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_time_everything_is_repeated_and_nothing_changes()
    {
        Assert.Equal(0, region.Again.Exit);
        Assert.Matches(@"^(\d+) lines: 0 accepted, \1 repeated, 0 quarantined, 0 waiting, 0 empty\.", region.Again.Out);
        Assert.Equal(region.Answer.Lines[1..], region.Again.Lines[1..]);
    }

    [Fact]
    public async Task Every_open_trajectory_has_a_next_moment_or_a_named_reason_why_not_and_none_is_behind()
    {
        var now = await region.Store.Settings.SimulatedClock();
        var open = (await region.Rows()).Where(r => r.Index.Status == "open").ToList();

        Assert.Equal(7, open.Count);
        Assert.All(open, r => Assert.True(r.Index.NextMoment is null != r.Index.WhyNoMoment is null));
        Assert.Empty(await region.Store.Trajectories.NeedingAttention(now!.Value, 100));
    }

    [Fact]
    public async Task A_trajectory_of_which_nobody_takes_the_lead_is_escalated_beyond_who_was_asked()
    {
        foreach (var row in await region.Rows())
        {
            var log = (await region.Store.Trajectories.Log(row.Id)).Select(r => r.Event).ToList();
            Assert.DoesNotContain(log, e => e is LeadAccepted);
            Assert.Contains(
                log,
                e => e is MilestoneEscalated { Milestone: KnownMilestones.LeadAccepted, Rung: >= Rung.E2, Skipped: null, To: [_, ..] });
        }
    }

    [Theory]
    [InlineData(SampleStream.FreeOnFriday, "2026-02-10")]
    [InlineData(SampleStream.FreeOnSaturday, "2026-02-25")]
    public async Task Whoever_leaves_on_a_friday_or_in_a_weekend_has_a_plan_for_it_three_working_days_before(string detention, string due)
    {
        Assert.Equal([Day(due)], (await region.FellDue(detention, "G23")).Select(f => f.Due));
        var asked = (await region.Log(detention)).Select(r => r.Event).OfType<PartnerAsked>();
        Assert.Contains(asked, a => a.Lines.Any(l => l.Milestone == "G23"));
    }

    [Fact]
    public async Task Whoever_leaves_on_a_wednesday_has_none() => Assert.Empty(await region.FellDue(SampleStream.FreeOnWednesday, "G23"));

    [Fact]
    public async Task On_remand_the_release_pack_is_due_ten_working_days_after_entry() =>
        Assert.Equal(Day("2026-02-06"), (await region.FellDue(SampleStream.OnRemand, "G24"))[0].Due);

    [Fact]
    public async Task An_unexpected_release_opens_the_emergency_branch_and_each_step_is_due_within_its_hours()
    {
        var log = await region.Log(SampleStream.Acquitted);
        var heard = Instant.FromUtc(2026, 3, 4, 14, 22, 44);
        Assert.Equal(heard, log.Single(r => r.Event is PersonLeft { Unexpected: true }).Envelope.OccurredAt);
        Assert.Equal(heard, log.Single(r => r.Event is MilestoneCompleted { Milestone: "X1" }).Envelope.OccurredAt);

        Assert.Equal(heard + Duration.FromHours(2), await At(SampleStream.Acquitted, "X2"));
        Assert.Equal(Instant.FromUtc(2026, 3, 4, 16, 0), await At(SampleStream.Acquitted, "X3"));
        Assert.Equal(Instant.FromUtc(2026, 3, 5, 16, 0), await At(SampleStream.Acquitted, "X4"));
        Assert.Equal(Instant.FromUtc(2026, 3, 6, 16, 0), await At(SampleStream.Acquitted, "X5"));
        Assert.Equal(Instant.FromUtc(2026, 3, 11, 16, 0), await At(SampleStream.Acquitted, "X6"));
    }

    [Fact]
    public async Task After_six_in_the_evening_the_two_hours_end_at_nine_the_next_morning_also_on_a_saturday() =>
        Assert.Equal(Instant.FromUtc(2026, 2, 28, 8, 0), await At(SampleStream.AcquittedOnFridayEvening, "X2"));

    [Theory]
    [InlineData("aftercare-coordinator@")]
    [InlineData("dji-case-manager@")]
    public async Task Of_an_unexpected_release_coordinator_and_casemanager_have_a_mail_within_a_quarter_of_an_hour(string who)
    {
        var heard = Instant.FromUtc(2026, 3, 4, 14, 22, 44);
        var mails = (await region.Messages(SampleStream.Acquitted))
            .Where(m => m.ContactId.StartsWith(who, StringComparison.Ordinal) && m.CreatedAt == heard && m.Arguments.Lines.Contains("X1"));

        Assert.InRange(Assert.Single(mails, m => m.State == MessageState.HandedOver).StateAt, heard, heard + Duration.FromMinutes(15));
    }

    [Fact]
    public async Task After_a_death_nobody_gets_a_message_about_that_trajectory()
    {
        var heard = Instant.FromUtc(2026, 3, 9, 18, 41, 23);
        var messages = await region.Messages(SampleStream.Deceased);

        Assert.Contains((await region.Log(SampleStream.Deceased)), r => r.Event is PersonDeceased && r.Envelope.ReceivedAt == heard);
        Assert.NotEmpty(messages);
        Assert.All(messages, m => Assert.True(m.CreatedAt < heard));
        Assert.All(messages.Where(m => m.State == MessageState.HandedOver), m => Assert.True(m.StateAt < heard));
        Assert.DoesNotContain(messages, m => m.State is MessageState.Waiting or MessageState.Held or MessageState.Sending);
    }

    [Fact]
    public async Task Where_nobody_answers_for_two_months_the_busiest_contact_still_gets_less_than_four_mails_a_week_about_one_person()
    {
        var counts = await region.Store.Messages.CountPerContact();

        Assert.Equal(region.Mails.Length, counts.Sum(c => c.Messages));
        Assert.InRange(counts.Max(c => c.MostForOneTrajectory), 1, 4 * 8);
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private async Task<Instant> At(string detention, string milestone) => Assert.Single(await region.FellDue(detention, milestone)).At;
}
