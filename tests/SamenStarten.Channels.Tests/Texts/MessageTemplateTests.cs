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
    public void A_text_that_cannot_be_used_says_where_and_why(string text, int line, string code)
    {
        var (template, findings) = MessageTemplate.Parse("nl/task.liquid", text);

        Assert.Null(template);
        var finding = Assert.Single(findings);
        Assert.Equal(("nl/task.liquid", line, code), (finding.File, finding.Line, finding.Code));
        Assert.EndsWith(".", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_and_filters_that_exist_are_fine() =>
        Assert.Empty(MessageTemplate.Parse("nl/task.liquid", "subject: Taak {{ number | upcase }}\r\n\r\nTekst {{ link }}\r\n").Findings);
}
