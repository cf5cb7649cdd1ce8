using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using SamenStarten.Channels.Texts;

namespace SamenStarten.Channels.Tests.Texts;

public partial class HtmlBodyTests
{
    private const string Link = "https://taken.example/t/1.abc";

    public static TheoryData<string, string> EveryText => MailComposerTests.EveryText;

    [Fact]
    public void Paragraphs_lists_facts_and_links_come_out_as_what_they_are()
    {
        var html = Of($"Dag,\n\nTraject: T-1\nTermijn: vrijdag\n\nKies:\n- wachten;\n- bellen.\n\nKijk hier:\n{Link}\n\nGroet");

        Assert.Contains(
            $"""
            <p>Dag,</p>
            <p class="facts"><strong>Traject:</strong> T-1<br>
            <strong>Termijn:</strong> vrijdag</p>
            <p>Kies:</p>
            <ul>
            <li>wachten;</li>
            <li>bellen.</li>
            </ul>
            <p>Kijk hier:</p>
            """.ReplaceLineEndings("\n"),
            html,
            StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Link}\" style=\"color:#ffffff\">Naar uw taak</a>", html, StringComparison.Ordinal);
        Assert.Contains($"<span>{Link}</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Bekijk en antwoord")]
    [InlineData("en", "View and answer")]
    public void A_link_whose_text_does_not_say_what_it_does_has_a_general_word(string language, string said) =>
        Assert.Contains($">{said}</a>", HtmlBody.Of("Taak", Link, new(language, "", new Dictionary<string, string?> { [Link] = null })), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("<a href=\"https://elders.example\">hier</a>")]
    [InlineData("- <img src=x onerror=alert(1)>")]
    [InlineData("Label: <script>alert(1)</script>")]
    [InlineData("\"></div><form action=//elders.example>")]
    public void Nothing_but_the_links_of_the_mail_is_more_than_words(string line)
    {
        var html = HtmlBody.Of(line, $"{line}\n\n{Link}\n\nBel 14 0123", Words);

        Assert.Equal([Link], Targets().Matches(html).Select(m => m.Groups[1].Value).Where(to => !to.StartsWith("tel:", StringComparison.Ordinal)));
        Assert.DoesNotMatch("<(script|img|form|iframe|link|object)", html);
        Assert.Contains(WebUtility.HtmlEncode(line.Split(": ")[^1]).Split('&')[0], html, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_stands_in_a_text_the_page_has_only_our_tags() => Gen.OneOf(
        Gen.String, Gen.OneOf("<b>", "</div>", "- ", "\n", "\n\n", "A: b", Link, "&lt;", "\"'", "<!--", "-->", "]]>").Array[0, 30].Select(string.Concat)).Sample(text =>
            Tags().Matches(Of(text)).Select(m => m.Groups[1].Value.ToLowerInvariant()).All(tag => tag is
                "!doctype" or "html" or "head" or "meta" or "title" or "style" or "body" or "div" or "p" or "br" or "ul" or "li" or "strong" or "a"
                or "span" or "table" or "tr" or "td" or "!--[if" or "![endif]--"));

    [Theory]
    [InlineData("14 0123", "140123")]
    [InlineData("+31 20 123 45 67", "+31201234567")]
    public void A_telephone_number_can_be_called(string phone, string number)
    {
        var said = PlainText.Together(phone);

        Assert.Contains($"<a href=\"tel:{number}\">", HtmlBody.Of("Taak", $"Bel {said}.", Words with { Phone = said }), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryText))]
    public void A_page_is_whole_by_itself_and_says_its_language_and_subject(string language, string name)
    {
        var mail = SampleMail.Of(Given.Templates(), name, language)!;
        var html = mail.Html!;

        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<title>{HtmlPage.Encode(mail.Subject)}</title>", html, StringComparison.Ordinal);
        Assert.Contains($"role=\"article\" lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<img|<script|<link|url\\(|@import|src=|<table(?! role=\"presentation\")", html);
        Assert.All(FontSizes().Matches(html), size => Assert.True(int.Parse(size.Groups[1].ValueSpan, null) >= 16));
        Assert.All(Targets().Matches(html), m => Assert.Matches("^(https://samenstarten.gemeente.example/t/|tel:[0-9]+$)", m.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(EveryText))]
    public void A_page_says_what_the_text_says_in_the_same_order(string language, string name)
    {
        var mail = SampleMail.Of(Given.Templates(), name, language)!;
        var read = WebUtility.HtmlDecode(Buttons().Replace(Body().Match(mail.Html!).Value, "")).Replace('\u00a0', ' ');
        var page = AnyTag().Replace(TagInLine().Replace(read, ""), " ").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

        var text = mail.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "-").ToList();
        foreach (var word in page)
        {
            if (text.Count > 0 && text[0] == word)
                text.RemoveAt(0);
        }

        Assert.Empty(text);
    }

    private static HtmlWords Words => new("nl", PlainText.Together("14 0123"), new Dictionary<string, string?> { [Link] = "Naar uw taak" });

    private static string Of(string body) => HtmlBody.Of("Taak", body, Words);

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Targets();

    [GeneratedRegex(@"</?([^\s/>]+)")]
    private static partial Regex Tags();

    [GeneratedRegex(@"font(?:-size)?: (\d+)px")]
    private static partial Regex FontSizes();

    [GeneratedRegex("<div class=\"letter\".*</div>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"</?(?:a|strong|span)\b[^>]*>")]
    private static partial Regex TagInLine();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex AnyTag();
}
