using CsCheck;
using SamenStarten.Channels.Texts;

namespace SamenStarten.Channels.Tests.Texts;

public class PlainTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.OneOf("a", "woord", "- ", " ", "\n", "\r\n", "\t", "\u2028", "\u202e", "\0", new string('x', 90)).Array[0, 60]
            .Select(string.Concat)).Select(text => text.Replace('\u00a0', 'x'));

    [Theory]
    [InlineData("Taak\r\nBcc: iemand@elders.example", "Taak Bcc: iemand@elders.example")]
    [InlineData("  twee\t\twoorden ", "twee woorden")]
    [InlineData("een\u2028ander\u0085einde", "een ander einde")]
    [InlineData("om\u202egekeerd", "omgekeerd")]
    public void One_line_has_no_line_breaks_or_invisible_characters(string text, string line) =>
        Assert.Equal(line, PlainText.OneLine(text));

    [Fact]
    public void Whatever_goes_in_one_line_comes_out() => AnyText.Sample(text =>
    {
        var line = PlainText.OneLine(text);
        return !line.Any(char.IsControl) && !line.Contains('\u2028') && line == line.Trim() && line == PlainText.OneLine(line);
    });

    [Fact]
    public void A_body_keeps_its_words_and_its_lines_are_no_wider_than_they_need_be() => AnyText.Sample(text =>
    {
        var body = PlainText.Body(text);
        var lines = body.Split('\n');
        return body.EndsWith('\n')
            && !body.Contains("\n\n\n", StringComparison.Ordinal)
            && lines.All(line => line.Length <= PlainText.Width || line.Trim() is var alone && (!alone.Contains(' ') || alone[..2] == "- "))
            && !body.Any(c => c != '\n' && char.IsControl(c))
            && Words(body).SequenceEqual(Words(string.Join(' ', text.ReplaceLineEndings("\n").Split('\n').Select(PlainText.OneLine))));
    });

    [Fact]
    public void A_long_line_breaks_between_words_and_a_link_stays_whole()
    {
        var link = "https://taken.example/t/" + new string('a', 90);

        var body = PlainText.Body($"De taak met alles wat er gevraagd wordt en ook nog wat meer staat op {link} klaar.\n- {Words(20)}");

        Assert.Equal(
            $"De taak met alles wat er gevraagd wordt en ook nog wat meer staat op\n{link}\nklaar.\n"
            + $"- {Words(12)}\n  {Words(8)}\n",
            body);
    }

    [Fact]
    public void What_belongs_together_stays_on_one_line_and_reads_as_plain_text()
    {
        var phone = PlainText.Together("+31 20 123 45 67");

        Assert.Equal(
            $"{Words(11)}\n+31 20 123 45 67\n", PlainText.Body($"{Words(11)} {phone}"));
    }

    [Fact]
    public void What_a_condition_leaves_empty_is_one_empty_line_at_most() =>
        Assert.Equal("een\n\ntwee\n", PlainText.Body("\n\neen\n\n \n\ntwee\n\n\n"));

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("woord", count));

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
