using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

public sealed class MomentParserTests
{
    [Theory]
    [InlineData("D0", Anchor.D0, 0, TermUnit.CalendarDays)]
    [InlineData("RA", Anchor.RA, 0, TermUnit.CalendarDays)]
    [InlineData("R - 4 W", Anchor.R, -4, TermUnit.Weeks)]
    [InlineData("P+2WD", Anchor.P, 2, TermUnit.WorkingDays)]
    [InlineData("RA + 3 M", Anchor.RA, 3, TermUnit.Months)]
    [InlineData("opened + 15 min", Anchor.Opened, 15, TermUnit.Minutes)]
    [InlineData("N + 2 h", Anchor.N, 2, TermUnit.Hours)]
    public void A_moment_is_an_anchor_and_a_distance(string text, Anchor anchor, int amount, TermUnit unit)
        => Assert.Equal(new Moment(anchor, new Offset(amount, unit)), MomentParser.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("D1")]
    [InlineData("r - 4 W")]
    [InlineData("R - 4")]
    [InlineData("R 4 W")]
    [InlineData("R - 4 weeks")]
    [InlineData("R - 99999 W")]
    [InlineData("R - 4 W\n")]
    [InlineData("R - ٤ W")]
    public void Anything_else_is_no_moment(string text) => Assert.Null(MomentParser.Parse(text));

    [Theory]
    [InlineData("D0")]
    [InlineData("R - 4 W")]
    [InlineData("opened + 10 WD")]
    public void What_a_moment_says_reads_as_the_same_moment(string text) => Assert.Equal(text, MomentParser.Parse(text)!.ToString());

    [Fact]
    public void A_term_has_no_sign()
    {
        Assert.Equal(new Offset(10, TermUnit.WorkingDays), MomentParser.ParseTerm("10 WD"));
        Assert.Null(MomentParser.ParseTerm("-10 WD"));
        Assert.Null(MomentParser.ParseTerm("10"));
    }
}
