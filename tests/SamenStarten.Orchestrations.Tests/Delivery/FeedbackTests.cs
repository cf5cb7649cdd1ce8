using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Delivery;

/// <summary>What is heard about messages after they went.</summary>
public sealed class FeedbackTests
{
    [Fact]
    public async Task What_comes_back_makes_its_contact_doubtful_and_goes_to_the_deputy_at_once()
    {
        await using var office = await Sent();
        var (message, deputy) = await WithDeputy(office);

        var sum = await office.Feedback.Take([Bounce(message)]);

        Assert.Equal(new FeedbackSum(1, 0, 0), sum);
        Assert.Equal((MessageState.Bounced, "mailbox-unknown"), ((await office.Message(message.Id)).State, (await office.Message(message.Id)).Problem));
        Assert.Equal("mailbox-unknown", (await office.Directory.Find(message.ContactId))!.DoubtfulWhy);
        var again = Assert.Single(await office.Messages(), m => m.ContactId == deputy.Id);
        Assert.Equal((MessageState.Waiting, message.Template, office.Clock.GetCurrentInstant()), (again.State, again.Template, again.NotBefore));
        Assert.Equal("HandedOver", await office.Send(again.Id));
        Assert.Single(office.Post.Mails, m => m.Mail.ToAddress == deputy.Address);
        Assert.Contains(again.Sender, office.Woken);
    }

    [Fact]
    public async Task The_same_report_again_changes_nothing()
    {
        await using var office = await Sent();
        var (message, deputy) = await WithDeputy(office);
        await office.Feedback.Take([Bounce(message)]);
        await office.Directory.Confirm(message.ContactId, new LocalDate(2026, 1, 12));

        Assert.Equal(new FeedbackSum(0, 1, 0), await office.Feedback.Take([Bounce(message)]));

        Assert.Null((await office.Directory.Find(message.ContactId))!.DoubtfulSince);
        Assert.Single(await office.Messages(), m => m.ContactId == deputy.Id);
    }

    [Fact]
    public async Task Killed_anywhere_while_it_is_taken_all_follows_from_it_once()
    {
        for (var at = 1; ; at++)
        {
            await using var office = await Sent();
            var (message, deputy) = await WithDeputy(office);
            office.Post.Reports.Add(Bounce(message));
            var kills = new Kills(n => n == at);
            await office.Restart(kills);
            var survived = await office.Life.Survives(office.Feedback.Listen());
            await office.Restart();
            await office.Feedback.Listen();

            Assert.Equal(MessageState.Bounced, (await office.Message(message.Id)).State);
            Assert.NotNull((await office.Directory.Find(message.ContactId))!.DoubtfulSince);
            Assert.Single(await office.Messages(), m => m.ContactId == deputy.Id);
            Assert.Empty(await office.Post.Reports.Read());
            if (survived)
            {
                Assert.True(at > 8, "There are points to be killed at.");
                return;
            }
        }
    }

    [Fact]
    public async Task When_the_deputys_mail_comes_back_too_it_ends_there()
    {
        await using var office = await Sent();
        var (message, deputy) = await WithDeputy(office);
        await office.Feedback.Take([Bounce(message)]);
        var again = Assert.Single(await office.Messages(), m => m.ContactId == deputy.Id);
        await office.Send(again.Id);

        await office.Feedback.Take([Bounce(again)]);

        Assert.Single(await office.Messages(), m => m.ContactId == deputy.Id);
        Assert.Equal(2, (await office.Directory.Doubtful()).Length);
    }

    [Fact]
    public async Task A_task_that_was_finished_where_the_partner_works_is_finished_here()
    {
        await using var office = await Sent();
        var message = (await office.Messages()).First(m => m.State == MessageState.HandedOver && m.Arguments.Lines.Contains("G02"));

        await office.Feedback.Take([new DeliveryReport("planner:1", ReportKind.Done, message.Id, null, office.Clock.GetCurrentInstant(), null)]);

        var trajectory = (await office.Parts.Trajectories.Load(Said.Trajectory))!.State;
        Assert.All(message.Arguments.Lines, line => Assert.True(trajectory[line].IsDone, line));
    }

    [Fact]
    public async Task What_is_about_nobodys_message_is_kept_and_changes_nothing()
    {
        await using var office = await Sent();
        var strange = new DeliveryReport("x", ReportKind.Bounced, Guid.NewGuid(), null, office.Clock.GetCurrentInstant(), null);
        Assert.Equal(new FeedbackSum(0, 0, 1), await office.Feedback.Take([strange]));
        Assert.Equal(new FeedbackSum(0, 1, 0), await office.Feedback.Take([strange]));
        Assert.Empty(await office.Directory.Doubtful());
    }

    private static DeliveryReport Bounce(Message message) =>
        new($"bounce:{message.Id}", ReportKind.Bounced, message.Id, null, message.CreatedAt, "mailbox-unknown");

    private static async Task<Office> Sent()
    {
        var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        foreach (var message in (await office.WhatMayGo()).Messages)
        {
            await office.Send(message);
        }

        return office;
    }

    private static async Task<(Message Message, Contact Deputy)> WithDeputy(Office office)
    {
        var message = (await office.Messages()).First(m => m.State == MessageState.HandedOver);
        var contact = (await office.Directory.Find(message.ContactId))!;
        var deputy = contact with { Id = "deputy", Address = "deputy@alkmaar.example", DeputyId = contact.Id };
        var card = (await office.Directory.All()).Single(c => c.Contact.Id == contact.Id);
        await office.Directory.Apply(new DirectoryChange(
            [card with { Contact = contact with { DeputyId = deputy.Id } }, new ContactCard(deputy, [], [])], [], []));
        return (message, deputy);
    }
}
