using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Texts;

public class DigestTests
{
    private static readonly ImmutableArray<Message> All =
    [
        Message(1, "2604-117", new(2026, 4, 17), 3), Message(2, "2603-042", null, 1), Message(3, "2601-009", new(2026, 4, 10), 6),
    ];

    [Theory]
    [InlineData("nl", "Uw overzicht: 10 taken, eerste termijn vr 10 april")]
    [InlineData("en", "Your overview: 10 tasks, first due date Fri 10 April")]
    public void The_subject_counts_all_and_names_the_first_due_date(string language, string subject) =>
        Assert.Equal(subject, Digest(All, language).Subject);

    [Fact]
    public void Each_trajectory_has_its_number_its_count_its_date_and_its_own_link_the_first_due_first()
    {
        var mail = Digest(All);

        Assert.Contains(
            $"""
            - Traject 2601-009: 6 taken, eerste termijn vr 10 april 2026
            {LinkOf(All[2])}

            - Traject 2604-117: 3 taken, eerste termijn vr 17 april 2026
            {LinkOf(All[0])}

            - Traject 2603-042: 1 taak
            {LinkOf(All[1])}

            """.ReplaceLineEndings("\n"),
            mail.Text,
            StringComparison.Ordinal);
        Assert.All(All, m => Assert.Contains($"<a href=\"{LinkOf(m)}\"", mail.Html!, StringComparison.Ordinal));
        Assert.All(All, m => Assert.Contains($">Naar traject {m.Arguments.Number}</a>", mail.Html!, StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_the_leading_message_whatever_the_order_of_the_others()
    {
        var mail = Digest(All);

        Assert.Equal((All[0].Id, All[0].CreatedAt, null), (mail.MessageId, mail.Date, mail.Outline));
        Assert.Equal(mail, Digest([All[2], All[0], All[1]]));
    }

    [Fact]
    public void Every_due_date_is_a_day_in_the_agenda()
    {
        var calendar = Digest(All).Calendar!;

        Assert.Equal(2, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains($"UID:{All[2].Id:D}@gemeente.example", calendar, StringComparison.Ordinal);
    }

    private static string LinkOf(Message message) => Given.Links.Link(Given.Sender.LinkBase, message.Id, message.ContactId).AbsoluteUri;

    private static OutgoingMail Digest(ImmutableArray<Message> all, string language = "nl") =>
        Given.Composer().ComposeDigest(All[0], all, Given.Contact(language), Given.Sender)!;

    private static Message Message(int id, string number, LocalDate? due, int lines) => Given.Message(
        Templates.Task, id, Given.Arguments with { Number = number, Due = due, Lines = [.. Enumerable.Repeat("G01", lines)] });
}
