using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Delivery;

/// <summary>
/// A process that is killed at any point of the way out, and the next one that goes on: every message arrives once or is honestly unknown,
/// and none under two ids.
/// </summary>
public sealed class DeliveryCrashTests
{
    /// <summary>Three kinds of provider: one where the same mail again is the same, one that can be asked, one that can't.</summary>
    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, true)]
    public async Task Killed_at_any_point_every_message_goes_once_or_is_unknown(bool repeatsSafely, bool canBeAsked, bool inDigests)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 1; ; at++)
        {
            await using var office = await Waiting(repeatsSafely, canBeAsked, inDigests);
            var kills = new Kills(n => n == at);
            await office.Restart(kills);
            var killed = !await office.Life.Survives(SendAll(office));
            await office.Restart();
            await SendAll(office);

            // What nobody knows of is asked about a while later.
            office.Passes(Duration.FromMinutes(3));
            await SendAll(office);

            await EveryMessageOnceOrUnknown(office, mayBeUnknown: killed && !repeatsSafely && !canBeAsked);
            if (!killed)
            {
                Assert.Contains("BeginSending begins", reached);
                Assert.Contains("BeginSending is known", reached);
                Assert.Contains("a mail is handed over", reached);
                Assert.Contains("a mail was handed over", reached);
                Assert.Contains("Finish begins", reached);
                Assert.Contains("Finish is known", reached);
                return;
            }

            reached.UnionWith(kills.Killed);
        }
    }

    private static async Task EveryMessageOnceOrUnknown(Office office, bool mayBeUnknown)
    {
        // The same id again is the same mail, where repeating is safe: as a file that is written over.
        var mails = office.Post.Mails.Select(m => m.Mail).DistinctBy(m => m.MessageId).ToList();
        if (!office.Post.RepeatsSafely)
        {
            Assert.Equal(mails.Count, office.Post.Mails.Count);
        }

        foreach (var message in await office.Messages())
        {
            var times = mails.Count(mail => mail.Text.Contains($"/t/{message.Id:D}.", StringComparison.Ordinal));
            if (message.State == MessageState.Unknown)
            {
                Assert.True(mayBeUnknown);
                Assert.InRange(times, 0, 1);
            }
            else
            {
                Assert.Equal((MessageState.HandedOver, 1), (message.State, times));
            }
        }
    }

    private static async Task<Office> Waiting(bool repeatsSafely, bool canBeAsked, bool inDigests)
    {
        var office = await Office.Open("2026-01-12 10:00");
        (office.Post.RepeatsSafely, office.Post.CanBeAsked) = (repeatsSafely, canBeAsked);
        await office.Restart();
        if (!inDigests)
        {
            await office.Begins();
            return office;
        }

        var contact = (await office.Directory.StaffingFor("0361", "pi-heerhugowaard", new LocalDate(2026, 1, 12)))["ProbationOfficer"];
        var card = (await office.Directory.All()).Single(c => c.Contact.Id == contact.Id);
        await office.Directory.Apply(new DirectoryChange([card with { Contact = contact with { Rhythm = MailRhythm.Daily } }], [], []));
        await office.Begins();
        var written = (await office.Messages()).Single(m => m.ContactId == contact.Id);
        await office.Parts.Messages.Write(written with { Id = Guid.NewGuid() }, written.StepId, written.CreatedAt);
        office.Clock.MoveTo(Amsterdam.At("2026-01-13 09:30"));
        return office;
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
}
