using NodaTime;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Situations;

/// <summary>A coordinator with eighty trajectories goes on holiday (domain.md 6, 23).</summary>
public sealed class HolidayTests
{
    private const int Trajectories = 80;
    private const string Role = "AftercareCoordinator";

    [Fact]
    public async Task Situation_23_the_deputy_hears_of_all_eighty_once_each_and_the_coordinator_is_asked_again_when_he_is_back()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        var (coordinator, deputy) = await GoesOnHoliday(office, until: new LocalDate(2026, 1, 30));
        for (var number = 0; number < Trajectories; number++)
        {
            await office.Intake.Take(
                Said.Started("2026-01-12 09:00", "2026-01-12", "2026-05-19", id: $"start-{number}", kenmerk: $"D2026-{number}", bsn: Bsns.Of(number)), null);
        }

        await office.AskAll();
        await SendAll(office, "2026-01-13 09:30");

        Assert.Empty(await office.Parts.Messages.ToContact(coordinator.Id));
        Assert.Equal(Trajectories, (await office.Parts.Messages.ToContact(deputy.Id)).Select(m => m.TrajectoryId).Distinct().Count());
        Assert.Equal(Trajectories, office.Post.Mails.Count(m => m.Mail.ToAddress == deputy.Address));
        Assert.DoesNotContain(office.Post.Mails, m => m.Mail.ToAddress == coordinator.Address);

        office.Clock.MoveTo(Amsterdam.At("2026-02-02 10:00"));
        var before = (await office.Parts.Messages.ToContact(deputy.Id)).Length;
        await office.AskAll();
        await SendAll(office, "2026-02-03 09:30");

        Assert.Equal(before, (await office.Parts.Messages.ToContact(deputy.Id)).Length);
        Assert.Contains(office.Post.Mails, m => m.Mail.ToAddress == coordinator.Address);
    }

    /// <summary>Whoever does work and income stands in for him.</summary>
    private static async Task<(Contact Coordinator, Contact Deputy)> GoesOnHoliday(Office office, LocalDate until)
    {
        var today = office.Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]).Date;
        var staffing = await office.Directory.StaffingFor("0361", "pi-heerhugowaard", today);
        var deputy = staffing["WorkAndIncome"];
        var coordinator = staffing[Role] with { DeputyId = deputy.Id };
        var cards = await office.Directory.All();
        await office.Directory.Apply(new DirectoryChange(
            [cards.Single(c => c.Contact.Id == coordinator.Id) with { Contact = coordinator }], [], []));
        await office.Directory.BeAway(new Absence(coordinator.Id, today, until));
        return (coordinator, deputy);
    }

    private static async Task SendAll(Office office, string at)
    {
        office.Clock.MoveTo(Amsterdam.At(at));
        while (await office.WhatMayGo() is { Messages.IsEmpty: false } due)
        {
            foreach (var message in due.Messages)
            {
                await office.Send(message);
            }
        }
    }
}
