using SamenStarten.Core.Calendar;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Messages;

/// <summary>What a person hears of one trajectory, at most, from entry to nine months after release.</summary>
public sealed class MailBudgetTests
{
    /// <summary>A Monday, a Saturday, the day before Good Friday, the week before Christmas.</summary>
    private static readonly string[] Entries = ["2026-01-12", "2026-02-07", "2026-04-02", "2026-12-21"];

    private const string AnybodyElse = "*";

    /// <summary>Per stay what each role may hear. On a long one: a progress meeting every six weeks, a risk estimate every twelve.</summary>
    private static readonly Dictionary<int, Dictionary<string, int>> Budgets = new()
    {
        [Stays.Standard] = new()
        {
            ["DjiCaseManager"] = 7,
            ["AftercareCoordinator"] = 8,
            ["ProbationOfficer"] = 7,
            ["Lead"] = 6,
            ["WorkAndIncome"] = 6,
            [AnybodyElse] = 4,
        },
        [Stays.Short] = new() { ["DjiCaseManager"] = 4, ["AftercareCoordinator"] = 6, ["Lead"] = 6, [AnybodyElse] = 4 },
        [Stays.UltraShort] = new() { [AnybodyElse] = 2 },
        [Stays.Remand] = new() { ["AftercareCoordinator"] = 3, [AnybodyElse] = 2 },
        [Stays.Long] = new()
        {
            ["DjiCaseManager"] = 22,
            ["ProbationOfficer"] = 12,
            ["AftercareCoordinator"] = 9,
            ["Lead"] = 6,
            ["WorkAndIncome"] = 6,
            [AnybodyElse] = 4,
        },
    };

    [Fact]
    public void Where_everybody_answers_in_time_a_casemanager_hears_some_six_times()
    {
        var counts = Entries.Select(entry => Counts(Stays.Standard, onTime: true, entry)["DjiCaseManager"]).ToList();

        Assert.All(counts, count => Assert.InRange(count, 4, 7));
    }

    [Theory]
    [InlineData(Stays.Standard)]
    [InlineData(Stays.Short)]
    [InlineData(Stays.UltraShort)]
    [InlineData(Stays.Remand)]
    [InlineData(Stays.Long)]
    public void Where_everybody_answers_in_time_nobody_hears_more_often_than_budgeted(int days)
    {
        var budget = Budgets[days];
        foreach (var entry in Entries)
        {
            var over = Counts(days, onTime: true, entry).Where(c => c.Value > budget.GetValueOrDefault(c.Key, budget[AnybodyElse]));

            Assert.Empty(over.Select(c => $"{c.Key} heard {c.Value} times, entry {entry}."));
        }
    }

    [Theory]
    [InlineData(Stays.Standard, 31)]
    [InlineData(Stays.Short, 24)]
    [InlineData(Stays.UltraShort, 10)]
    [InlineData(Stays.Remand, 7)]
    [InlineData(Stays.Long, 32)]
    public void Where_nobody_ever_answers_the_busiest_hears_no_more_than_this(int days, int most)
    {
        foreach (var entry in Entries)
        {
            var busiest = Counts(days, onTime: false, entry).MaxBy(c => c.Value);

            Assert.True(busiest.Value <= most, $"{busiest.Key} heard {busiest.Value} times, entry {entry}.");
        }
    }

    [Theory]
    [InlineData(Stays.Standard)]
    [InlineData(Stays.Short)]
    [InlineData(Stays.UltraShort)]
    [InlineData(Stays.Remand)]
    public void Whatever_falls_for_one_contact_on_one_day_is_one_mail(int days)
    {
        foreach (var entry in Entries)
        {
            var twice = Stays.Mails(days, onTime: false, Local.Day(entry))
                .Where(m => m.Template != Templates.Withdrawn)
                .GroupBy(m => (m.Contact, Day: m.At.LocalDate()))
                .Where(g => g.Count() > 1);

            Assert.Empty(twice.Select(g => $"{g.Key.Contact} {Local.Text(g.Key.Day)}: {string.Join(", ", g.Select(m => m.Template))}"));
        }
    }

    private static Dictionary<string, int> Counts(int days, bool onTime, string entry) =>
        Stays.Mails(days, onTime, Local.Day(entry)).CountBy(m => m.Contact!).ToDictionary();
}
