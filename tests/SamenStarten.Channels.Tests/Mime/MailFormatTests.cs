using System.Text;
using MimeKit;
using SamenStarten.Channels.Mime;
using SamenStarten.Channels.Texts;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Mime;

public class MailFormatTests
{
    public static TheoryData<string, string> EveryText => Texts.MailComposerTests.EveryText;

    public static TheoryData<string> LineBreaks => ["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\0"];

    [Theory]
    [MemberData(nameof(LineBreaks))]
    public void What_brings_a_line_break_into_a_header_does_not_leave(string lineBreak)
    {
        var injected = $"{lineBreak}Bcc: iemand@elders.example";
        var mail = Given.Mail();

        Assert.Null(MailFormat.Problem(mail));
        Assert.Equal("bad-header", MailFormat.Problem(mail with { Subject = mail.Subject + injected }));
        Assert.Equal("bad-header", MailFormat.Problem(mail with { SenderName = mail.SenderName + injected }));
        foreach (var address in new[] { $"ok@partner.example{injected}", $"ok{lineBreak}@partner.example", $"{lineBreak}ok@partner.example", $"ok@partner.example{lineBreak}" })
        {
            Assert.Equal("bad-address", MailFormat.Problem(mail with { FromAddress = address }));
            Assert.Equal("bad-address", MailFormat.Problem(mail with { ReplyTo = address }));
            Assert.Equal("bad-address", MailFormat.Problem(mail with { ToAddress = address }));
        }
    }

    [Theory]
    [InlineData("een@partner.example, twee@partner.example")]
    [InlineData("een@partner.example;twee@partner.example")]
    [InlineData("Iemand <een@partner.example>")]
    [InlineData("een@")]
    [InlineData("@partner.example")]
    [InlineData("")]
    public void One_address_is_one_address(string address) => Assert.Equal("bad-address", MailFormat.Problem(Given.Mail(to: address)));

    [Fact]
    public void Text_alone_stays_text_alone()
    {
        using var message = MailFormat.ToMime(Given.Mail());

        Assert.Equal("text/plain", message.Body!.ContentType.MimeType);
    }

    [Fact]
    public void Text_comes_before_the_page_and_the_due_date_is_attached()
    {
        var mail = SampleMail.Of(Given.Templates(), "task", "nl")!;
        using var message = Read(mail);

        var all = Assert.IsType<Multipart>(message.Body);
        var bodies = Assert.IsType<MultipartAlternative>(all[0]);
        Assert.Equal(["text/plain", "text/html"], bodies.Select(part => part.ContentType.MimeType));
        Assert.Equal(mail.Text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(mail.Html, message.HtmlBody!.ReplaceLineEndings("\n"));
        var calendar = Assert.IsType<TextPart>(Assert.Single(message.Attachments));
        Assert.Equal(("text/calendar", "PUBLISH", "termijn.ics"), (calendar.ContentType.MimeType, calendar.ContentType.Parameters["method"], calendar.FileName));
        Assert.Equal(mail.Calendar!.ReplaceLineEndings("\n"), calendar.Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_page_without_a_due_date_has_no_attachment()
    {
        using var message = Read(SampleMail.Of(Given.Templates(), "question", "nl")!);

        Assert.IsType<MultipartAlternative>(message.Body);
        Assert.Empty(message.Attachments);
    }

    [Theory]
    [MemberData(nameof(EveryText))]
    public void A_mail_that_is_tried_again_is_the_same_to_the_byte(string language, string name)
    {
        var once = MailFile.Of(SampleMail.Of(Given.Templates(), name, language)!);

        Assert.Equal(once, MailFile.Of(SampleMail.Of(Given.Templates(), name, language)!));
    }

    [Theory]
    [MemberData(nameof(EveryText))]
    public void On_the_wire_are_short_lines_of_ASCII(string language, string name)
    {
        var wire = MailFile.Of(SampleMail.Of(Given.Templates(), name, language)!);

        Assert.DoesNotContain(wire, b => b > 127);
        var text = Encoding.ASCII.GetString(wire);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 78 || !line.Contains(' '), line));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 998));
    }

    private static MimeMessage Read(OutgoingMail mail)
    {
        using var bytes = new MemoryStream(MailFile.Of(mail));
        return MimeMessage.Load(bytes, TestContext.Current.CancellationToken);
    }
}
