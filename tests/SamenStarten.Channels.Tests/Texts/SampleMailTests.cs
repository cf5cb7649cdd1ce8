using SamenStarten.Channels.Texts;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Channels.Tests.Texts;

public class SampleMailTests
{
    public static TheoryData<string, string> EveryText => MailComposerTests.EveryText;

    [Theory]
    [MemberData(nameof(EveryText))]
    public void Every_text_can_be_looked_at(string language, string name)
    {
        var mail = SampleMail.Of(Given.Templates(), name, language)!;

        Assert.NotEmpty(mail.Text);
        Assert.NotNull(mail.Html);
    }

    [Fact]
    public void A_text_that_is_not_there_gives_nothing() => Assert.Null(SampleMail.Of(Given.Templates(), "farewell", "nl"));

    [Fact]
    public void What_a_text_may_name_is_the_same_here_and_where_texts_are_checked()
    {
        Assert.Equal(MessageTextCheck.Fields.Order(), MessageFields.Names.Order());
        Assert.Equal(MessageTextCheck.ItemFields.Order(), MessageFields.ItemNames.Order());
    }

    [Fact]
    public void Who_sends_can_be_given() => Assert.Contains(
        Given.Sender.Name, SampleMail.Of(Given.Templates(), "task", "nl", Given.Sender with { Phone = "14 0999" })!.Text, StringComparison.Ordinal);
}
