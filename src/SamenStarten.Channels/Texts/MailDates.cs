using System.Globalization;
using NodaTime;

namespace SamenStarten.Channels.Texts;

/// <summary>Dates as partners read them: <c>vr 17 april 2026</c>, <c>Fri 17 April 2026</c>.</summary>
/// <remarks>Own names of days and months: what a machine's culture data says differs per machine and per release.</remarks>
public static class MailDates
{
    private static readonly string[] DutchDays = ["ma", "di", "wo", "do", "vr", "za", "zo"];

    private static readonly string[] EnglishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly string[] DutchMonths =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The date in words: English for <c>en</c>, Dutch for every other language.</summary>
    public static string InWords(LocalDate date, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{Short(date, language)} {date.Year}");

    /// <summary>The same without the year, for a subject: <c>vr 17 april</c>.</summary>
    public static string Short(LocalDate date, string language)
    {
        var (days, months) = language == "en" ? (EnglishDays, EnglishMonths) : (DutchDays, DutchMonths);
        return string.Create(CultureInfo.InvariantCulture, $"{days[(int)date.DayOfWeek - 1]} {date.Day} {months[date.Month - 1]}");
    }
}
