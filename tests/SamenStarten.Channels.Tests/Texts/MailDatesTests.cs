using System.Globalization;
using CsCheck;
using NodaTime;
using SamenStarten.Channels.Texts;

namespace SamenStarten.Channels.Tests.Texts;

public class MailDatesTests
{
    [Theory]
    [InlineData(2026, 4, 17, "nl", "vr 17 april 2026")]
    [InlineData(2026, 4, 17, "en", "Fri 17 April 2026")]
    [InlineData(2027, 3, 1, "nl", "ma 1 maart 2027")]
    [InlineData(2028, 2, 29, "en", "Tue 29 February 2028")]
    [InlineData(2026, 8, 2, "nl", "zo 2 augustus 2026")]
    [InlineData(2026, 8, 2, "de", "zo 2 augustus 2026")]
    public void A_date_reads_as_people_write_it(int year, int month, int day, string language, string words) =>
        Assert.Equal(words, MailDates.InWords(new LocalDate(year, month, day), language));

    [Theory]
    [InlineData("nl", "vr 17 april")]
    [InlineData("en", "Fri 17 April")]
    public void A_short_date_leaves_out_the_year(string language, string words) =>
        Assert.Equal(words, MailDates.Short(new LocalDate(2026, 4, 17), language));

    [Fact]
    public void Every_English_date_is_what_the_invariant_culture_says() =>
        Gen.Int[0, 40_000].Select(days => new LocalDate(2000, 1, 1).PlusDays(days)).Sample(date =>
            MailDates.InWords(date, "en") == date.ToDateOnly().ToString("ddd d MMMM yyyy", CultureInfo.InvariantCulture));
}
