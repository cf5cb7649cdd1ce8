using SamenStarten.Channels.Texts;

namespace SamenStarten.Channels.Tests.Texts;

public class MessageTemplateTests
{
    [Theory]
    [InlineData("", 1, "message-shape")]
    [InlineData("Taak\n\nTekst", 1, "message-shape")]
    [InlineData("subject: \n\nTekst", 1, "message-shape")]
    [InlineData("subject: Taak\nTekst", 2, "message-shape")]
    [InlineData("subject: Taak\nTekst\nmeer", 2, "message-shape")]
    [InlineData("subject: Taak\n\n  \n", 2, "message-shape")]
    [InlineData("subject: Taak\n\nTekst\n{% if due %}geen einde", 4, "message-syntax")]
    [InlineData("subject: Taak {{ name }}\n\nTekst", 1, "message-field")]
    [InlineData("subject: Taak\n\nTekst\n{% if count > 99 %}{{ person.name }}{% endif %}", 4, "message-field")]
    [InlineData("subject: Taak\n\nTekst\n\n{{ due | dates }}", 5, "message-filter")]
    [InlineData("subject: Taak\nbutton: Kijk\nTekst", 3, "message-shape")]
    [InlineData("subject: Taak\nbutton:\n\nTekst", 2, "message-shape")]
    [InlineData("subject: Taak\nbutton: Kijk {{ name }}\n\nTekst", 2, "message-field")]
    [InlineData("subject: Taak\nbutton: Kijk\n\nTekst\n{% if due %}geen einde", 5, "message-syntax")]
    [InlineData("subject: Taak\n\n{% for item in items %}\n{{ item.name }}{% endfor %}", 4, "message-field")]
    [InlineData("subject: Taak\n\n{% for item in items %}{% endfor %}\n{{ item.number }}", 3, "message-field")]
    public void A_text_that_cannot_be_used_says_where_and_why(string text, int line, string code)
    {
        var (template, findings) = MessageTemplate.Parse("nl/task.liquid", text);

        Assert.Null(template);
        var finding = Assert.Single(findings);
        Assert.Equal(("nl/task.liquid", line, code), (finding.File, finding.Line, finding.Code));
        Assert.EndsWith(".", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_may_go_through_several_trajectories() => Assert.Empty(
        MessageTemplate.Parse("nl/digest.liquid", "subject: Taken\n\n{% for item in items %}\n- {{ item.number }}\n{{ item.link }}\n{% endfor %}\n").Findings);

    [Fact]
    public void Windows_line_ends_and_filters_that_exist_are_fine() =>
        Assert.Empty(MessageTemplate.Parse("nl/task.liquid", "subject: Taak {{ number | upcase }}\r\n\r\nTekst {{ link }}\r\n").Findings);
}
