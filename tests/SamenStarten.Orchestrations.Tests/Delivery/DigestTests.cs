using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Tests.Given;
using GivenCommand = SamenStarten.Orchestrations.Trajectories.Given;

namespace SamenStarten.Orchestrations.Tests.Delivery;

/// <summary>Who wants it gets what can wait in one mail.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task What_can_wait_goes_in_one_mail_that_names_each_with_its_own_link()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        var messages = await TenFor(office, MailRhythm.Daily);
        Assert.All(messages, m => Assert.Equal(Amsterdam.At("2026-01-13 09:30"), m.NotBefore));

        office.Clock.MoveTo(Amsterdam.At("2026-01-13 09:30"));
        await SendAll(office);

        var mail = Assert.Single(office.Post.Mails, m => m.Mail.ToAddress == messages[0].Address).Mail;
        Assert.All(messages, m => Assert.Contains($"/t/{m.Id:D}.", mail.Text, StringComparison.Ordinal));
        foreach (var message in messages)
        {
            Assert.Equal(MessageState.HandedOver, (await office.Message(message.Id)).State);
        }
    }

    [Fact]
    public async Task What_was_done_meanwhile_is_not_in_it()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        var messages = await TenFor(office, MailRhythm.Daily);
        var done = await office.Message(messages[3].Id);
        await Finish(office, done);

        office.Clock.MoveTo(Amsterdam.At("2026-01-13 09:30"));
        await SendAll(office);

        var mail = Assert.Single(office.Post.Mails, m => m.Mail.ToAddress == messages[0].Address).Mail;
        Assert.DoesNotContain($"{done.Id:D}", mail.Text, StringComparison.Ordinal);
        Assert.Equal((MessageState.Cancelled, "no-longer-applies"), ((await office.Message(done.Id)).State, (await office.Message(done.Id)).Problem));
    }

    [Fact]
    public async Task A_digest_that_could_not_go_goes_again_as_the_same_mail()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        var messages = await TenFor(office, MailRhythm.Daily);
        office.Clock.MoveTo(Amsterdam.At("2026-01-13 09:30"));
        office.Post.Weather = Weather.Away;
        var leading = (await office.WhatMayGo()).Messages.First(id => messages.Any(m => m.Id == id));
        await office.Send(leading);
        await Finish(office, await office.Message(leading));

        office.Post.Weather = Weather.Fair;
        office.Passes(Duration.FromMinutes(1));
        await SendAll(office);

        var mail = Assert.Single(office.Post.Mails, m => m.Mail.ToAddress == messages[0].Address).Mail;
        Assert.Equal(leading, mail.MessageId);
        Assert.DoesNotContain($"/t/{leading:D}", mail.Text, StringComparison.Ordinal);
        Assert.All(messages.Where(m => m.Id != leading), m => Assert.Contains($"/t/{m.Id:D}.", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_a_week_is_on_its_first_working_day()
    {
        await using var office = await Office.Open("2026-01-16 10:00");
        var messages = await TenFor(office, MailRhythm.Weekly, "2026-01-16");
        Assert.All(messages, m => Assert.Equal((Amsterdam.At("2026-01-19 09:30"), true), (m.NotBefore, m.MayGoTogether)));
    }

    [Fact]
    public async Task What_is_due_before_the_next_one_does_not_wait_for_it()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        var messages = await TenFor(office, MailRhythm.Weekly);
        Assert.All(messages, m => Assert.Equal((Amsterdam.At("2026-01-12 10:00"), false), (m.NotBefore, m.MayGoTogether)));
    }

    [Fact]
    public async Task What_is_critical_goes_at_once()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await TenFor(office, MailRhythm.Weekly);
        await office.Intake.Take(Said.Ended("2026-01-12 10:00", "2026-01-12 09:30", "schorsing"), null);
        await office.Ask();

        Assert.DoesNotContain(await office.Messages(), m => m.Urgency <= Urgency.Critical && m.MayGoTogether);
        Assert.Contains(await office.Messages(), m => m.Urgency <= Urgency.Critical && m.State == MessageState.Waiting);
    }

    [Theory]
    [InlineData("2026-04-01 10:00", "2026-04-02 09:30", "2026-04-07 09:30")]
    [InlineData("2026-04-02 09:30", "2026-04-07 09:30", "2026-04-07 09:30")]
    [InlineData("2026-04-06 08:00", "2026-04-07 09:30", "2026-04-07 09:30")]
    [InlineData("2026-04-07 09:29", "2026-04-07 09:30", "2026-04-07 09:30")]
    public void Days_off_have_no_digest(string now, string daily, string weekly)
    {
        // Good Friday and Easter Monday are days off (domain.md 4.1).
        Assert.Equal(Amsterdam.At(daily), Digests.NextDaily(Amsterdam.At(now), Product.Files.Workflow));
        Assert.Equal(Amsterdam.At(weekly), Digests.NextWeekly(Amsterdam.At(now), Product.Files.Workflow));
    }

    /// <summary>Ten trajectories begin, and one probation officer is asked on each; he wants what can wait together.</summary>
    private static async Task<List<Asked>> TenFor(Office office, MailRhythm rhythm, string entry = "2026-01-12")
    {
        var contact = (await office.Directory.StaffingFor("0361", "pi-heerhugowaard", new LocalDate(2026, 1, 12)))["ProbationOfficer"];
        var card = (await office.Directory.All()).Single(c => c.Contact.Id == contact.Id);
        await office.Directory.Apply(new DirectoryChange([card with { Contact = contact with { Rhythm = rhythm } }], [], []));
        for (var number = 0; number < 10; number++)
        {
            var (id, kenmerk) = number == 0 ? ("start", Said.Kenmerk) : ($"start-{number}", $"D2026-{number}");
            await office.Intake.Take(Said.Started($"{entry} 09:00", entry, "2026-05-19", id: id, kenmerk: kenmerk, bsn: Bsns.Of(number)), null);
        }

        await office.AskAll();
        var messages = await office.Parts.Messages.ToContact(contact.Id);
        Assert.Equal(10, messages.Length);
        return [.. messages.Select(m => new Asked(m.Id, contact.Address, m.NotBefore, m.MayGoTogether))];
    }

    private static async Task SendAll(Office office)
    {
        while (await office.WhatMayGo() is { Messages: { IsEmpty: false } due })
        {
            foreach (var message in due)
            {
                await office.Send(message);
            }
        }
    }

    private static async Task Finish(Office office, Message message)
    {
        foreach (var line in message.Arguments.Lines)
        {
            await office.Commands.Handle(
                message.TrajectoryId,
                new GivenCommand(
                    DeterministicId.From("done", line, $"{message.Id}"), new CompleteMilestone(line, null, null), "coordinator", null, null, office.Clock.GetCurrentInstant()));
        }
    }

    private sealed record Asked(Guid Id, string Address, Instant NotBefore, bool MayGoTogether);
}
