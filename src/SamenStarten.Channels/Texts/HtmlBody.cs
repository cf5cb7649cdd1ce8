using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SamenStarten.Channels.Texts;

/// <summary>
/// The body of a text as a page. The text stays plain: an empty line ends a paragraph, <c>- </c> begins an item of a list,
/// <c>Label: value</c> is a fact, and a link of this mail on a line of its own is a button. All else is words, whatever they look like.
/// </summary>
internal sealed partial class HtmlBody
{
    private readonly HtmlWords words;
    private readonly StringBuilder html = new();
    private readonly List<string> paragraph = [];
    private readonly List<StringBuilder> items = [];
    private bool itemsHaveLinks;

    private HtmlBody(HtmlWords words) => this.words = words;

    /// <summary>The page: the same words in the same order as <see cref="PlainText.Body"/>.</summary>
    public static string Of(string subject, string body, HtmlWords words)
    {
        var page = new HtmlBody(words);
        foreach (var line in PlainText.Lines(body))
            page.Add(line);
        page.EndParagraph();
        page.EndList();
        return HtmlPage.Of(words.Language, subject, page.html.ToString());
    }

    private void Add(string line)
    {
        if (line.Length == 0)
        {
            EndParagraph();
        }
        else if (words.Buttons.ContainsKey(line))
        {
            AddLink(line);
        }
        else if (line.StartsWith("- ", StringComparison.Ordinal))
        {
            EndParagraph();
            items.Add(new StringBuilder().Append("<p>").Append(Line(line[2..])).Append("</p>\n"));
        }
        else
        {
            EndList();
            paragraph.Add(line);
        }
    }

    // Behind an item it is that item's link.
    private void AddLink(string link)
    {
        EndParagraph();
        itemsHaveLinks |= items.Count > 0;
        var to = items.Count > 0 ? items[^1] : html;
        var encoded = HtmlPage.Encode(link);
        to.Append("<table role=\"presentation\" class=\"button\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>")
            .Append("<td bgcolor=\"#154273\" style=\"mso-padding-alt:14px 24px\">")
            .Append(CultureInfo.InvariantCulture, $"<a href=\"{encoded}\" style=\"color:#ffffff\">{HtmlPage.Encode(words.ButtonFor(link))}</a>")
            .Append("</td></tr></table>\n")
            .Append("<p class=\"address\">")
            .Append(items.Count > 0 ? "" : HtmlPage.Encode(words.CopyAddress) + "<br>")
            .Append(CultureInfo.InvariantCulture, $"<span>{encoded}</span></p>\n");
    }

    private void EndParagraph()
    {
        if (paragraph.Count == 0)
            return;
        html.Append(paragraph.All(line => Fact().IsMatch(line)) ? "<p class=\"facts\">" : "<p>")
            .AppendJoin("<br>\n", paragraph.Select(Line))
            .Append("</p>\n");
        paragraph.Clear();
    }

    private void EndList()
    {
        if (items.Count == 0)
            return;
        html.Append(itemsHaveLinks ? "<ul class=\"apart\" role=\"list\">\n" : "<ul>\n");
        foreach (var item in items)
            html.Append("<li>").Append(itemsHaveLinks ? item : item.Replace("<p>", "").Replace("</p>\n", "")).Append("</li>\n");
        html.Append("</ul>\n");
        items.Clear();
        itemsHaveLinks = false;
    }

    private string Line(string line) => Fact().Match(line) is { Success: true } fact
        ? $"<strong>{Words(fact.Groups[1].Value)}</strong> {Words(fact.Groups[2].Value)}"
        : Words(line);

    // A telephone number can be called from where it is read.
    private string Words(string text)
    {
        var number = string.Concat(words.Phone.Where((c, at) => char.IsAsciiDigit(c) || (c == '+' && at == 0)));
        var encoded = HtmlPage.Encode(text);
        return number.Length == 0
            ? encoded
            : encoded.Replace(HtmlPage.Encode(words.Phone), $"<a href=\"tel:{number}\">{HtmlPage.Encode(words.Phone)}</a>", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(\p{L}[^:.?!,]{0,39}:) (\S.*)$")]
    private static partial Regex Fact();
}
