using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Calendars;

public class DueCalendarTests
{
    [Theory]
    [InlineData("nl", "Termijn traject 2604-117")]
    [InlineData("en", "Due date trajectory 2604-117")]
    public void The_due_date_is_a_day_that_takes_no_time(string language, string summary)
    {
        var day = Day(Mail("task", language)!);

        Assert.Equal(summary, day.Summary);
        Assert.True(day.IsAllDay);
        Assert.Equal((new DateOnly(2026, 4, 17), new DateOnly(2026, 4, 18)), (day.DtStart!.Date, day.DtEnd!.Date));
        Assert.Equal("TRANSPARENT", day.Transparency);
        Assert.Empty(day.Attendees);
        Assert.Null(day.Organizer);
        Assert.Empty(day.Alarms);
    }

    [Fact]
    public void It_is_of_the_message_and_leads_to_its_task()
    {
        var (mail, message) = (Mail("task", "nl")!, Given.Message());
        var day = Day(mail);

        Assert.Equal($"{message.Id:D}@gemeente.example", day.Uid);
        Assert.Equal(message.CreatedAt.ToDateTimeUtc(), day.DtStamp!.AsUtc);
        Assert.Equal(Given.Links.Link(Given.Sender.LinkBase, message.Id, message.ContactId), day.Url);
        Assert.Contains(Given.Sender.Phone, day.Description!, StringComparison.Ordinal);
        Assert.DoesNotContain(Given.Sender.Name, mail.Calendar!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Templates.Task, true)]
    [InlineData(Templates.Reminder, true)]
    [InlineData(Templates.DocumentRequest, true)]
    [InlineData(Templates.LeadProposal, true)]
    [InlineData(Templates.Urgent, true)]
    [InlineData("escalation-e1", true)]
    [InlineData("escalation-e4", true)]
    [InlineData(Templates.Withdrawn, false)]
    [InlineData(Templates.Question, false)]
    [InlineData(Templates.ConfirmCard, false)]
    public void Only_what_asks_for_work_is_for_the_agenda(string template, bool isThere) =>
        Assert.Equal(isThere, Mail(template, "nl")!.Calendar is not null);

    [Fact]
    public void Without_a_due_date_there_is_nothing_for_the_agenda() => Assert.Null(Mail("task", "nl", due: null)!.Calendar);

    [Fact]
    public void It_is_published_its_lines_are_folded_and_end_as_they_must()
    {
        var text = Mail("task", "nl")!.Calendar!;

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nMETHOD:PUBLISH\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART;VALUE=DATE:20260417\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTAMP:20260410T070000Z\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
    }

    [Fact]
    public void A_number_brings_no_line_of_its_own() =>
        Assert.DoesNotContain("\nATTENDEE", Mail("task", "nl", number: "T-1\r\nATTENDEE:mailto:iemand@elders.example")!.Calendar!, StringComparison.Ordinal);

    private static CalendarEvent Day(OutgoingMail mail) => Assert.Single(Calendar.Load(mail.Calendar!)!.Events);

    private static OutgoingMail? Mail(string template, string language, string number = "2604-117") => Mail(template, language, Given.Due, number);

    private static OutgoingMail? Mail(string template, string language, LocalDate? due, string number = "2604-117") => Given.Composer().Compose(
        Given.Message(template, arguments: Given.Arguments with { Number = number, Due = due }), Given.Contact(language), Given.Sender);
}
