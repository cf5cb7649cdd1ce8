using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using SamenStarten.Channels.Mime;
using SamenStarten.Channels.Texts;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Calendars;

/// <summary>
/// Due dates for the agenda of whoever is asked (RFC 5545): a day that is marked and takes no time, never an invitation. It says less
/// than the mail: a number, a day and the link. An agenda is often open to colleagues.
/// </summary>
internal static class DueCalendar
{
    private const string Product = "-//Samen Starten//Termijnen//NL";

    private static readonly HashSet<string> AskingForWork =
    [
        Templates.Task, Templates.Reminder, Templates.DocumentRequest, Templates.LeadProposal, Templates.Urgent,
        .. Enum.GetValues<Rung>().Select(Templates.Escalation),
    ];

    /// <summary>The due dates of these messages; null when there are none. The same messages give the same text.</summary>
    public static string? Of(IReadOnlyList<(Message Message, Uri Link)> about, string language, Sender sender)
    {
        var calendar = new Calendar { ProductId = Product, Method = CalendarMethods.Publish };
        foreach (var (message, link) in about.Where(m => AskingForWork.Contains(m.Message.Template)))
        {
            if (message.Arguments.Due is { } due)
                calendar.Events.Add(Day(message, due, link, language, sender));
        }

        return calendar.Events.Count > 0 ? new CalendarSerializer().SerializeToString(calendar) : null;
    }

    private static CalendarEvent Day(Message message, LocalDate due, Uri link, string language, Sender sender)
    {
        var (english, number) = (language == "en", PlainText.OneLine(message.Arguments.Number));
        var day = new CalendarEvent
        {
            Uid = $"{message.Id:D}@{MailAddress.DomainOf(sender.FromAddress)}",
            DtStamp = new CalDateTime(message.CreatedAt.ToDateTimeUtc()),
            DtStart = new CalDateTime(due.ToDateOnly()),
            DtEnd = new CalDateTime(due.PlusDays(1).ToDateOnly()),
            Summary = english ? $"Due date trajectory {number}" : $"Termijn traject {number}",
            Description = english
                ? $"View and answer: {link.AbsoluteUri}\nQuestions? Call {PlainText.OneLine(sender.Phone)}."
                : $"Bekijk en antwoord: {link.AbsoluteUri}\nVragen? Bel {PlainText.OneLine(sender.Phone)}.",
            Url = link,
            Transparency = TransparencyType.Transparent,
        };
        // Outlook goes by its own property.
        day.AddProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        return day;
    }
}
