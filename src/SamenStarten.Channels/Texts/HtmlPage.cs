using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SamenStarten.Channels.Texts;

/// <summary>
/// The page around a mail: one column, large letters, light and dark as its reader has it. No picture, no script, nothing from elsewhere:
/// nobody can tell that it was opened.
/// </summary>
internal static class HtmlPage
{
    // Of the page behind the link, so that who follows it knows where he is. Programs that leave styles out show a plain, readable page.
    private const string Style = """
        body { margin: 0; padding: 0; background: #ffffff; color: #1b1f24; }
        .letter { max-width: 600px; margin: 0 auto; padding: 24px 16px; font: 17px/1.55 "Segoe UI", Arial, sans-serif; color: #1b1f24; overflow-wrap: anywhere; }
        .letter p { margin: 0 0 18px; }
        .letter ul { margin: 0 0 18px; padding: 0 0 0 20px; }
        .letter li { margin: 0 0 10px; }
        .letter .apart { padding: 0; list-style: none; border-bottom: 1px solid #c3ccd5; }
        .letter .apart > li { margin: 0 0 24px; padding: 16px 0 0; border-top: 1px solid #c3ccd5; }
        .letter .facts { padding: 12px 16px; border-left: 5px solid #154273; background: #f3f6f9; }
        .letter .button { margin: 0 0 12px; }
        .letter .address { font-size: 16px; color: #4a5560; }
        .letter .address span { word-break: break-all; }
        .letter a { color: #154273; }
        .letter .button td { border-radius: 4px; background: #154273; }
        .letter .button a { display: inline-block; padding: 14px 24px; border: 2px solid #154273; border-radius: 4px; color: #ffffff; font-weight: bold; text-decoration: none; }
        .letter .button a:focus { outline: 3px solid #ffb612; outline-offset: 3px; }
        @media (prefers-color-scheme: dark) {
          body, .letter { background: #14181d !important; color: #eef1f4 !important; }
          .letter a { color: #a8cdfa !important; }
          .letter .facts { background: #212830 !important; border-color: #a8cdfa !important; }
          .letter .address { color: #c3ccd5 !important; }
          .letter .apart, .letter .apart > li { border-color: #4a5560 !important; }
          .letter .button td { background: #a8cdfa !important; }
          .letter .button a { border-color: #a8cdfa !important; color: #0c1d33 !important; }
        }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text as it may stand between tags and in attributes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <param name="language"><c>nl</c> or <c>en</c>. It is on the letter too: many mail programs leave out what is around it.</param>
    /// <param name="title">Plain text.</param>
    /// <param name="content">HTML, safe already.</param>
    public static string Of(string language, string title, string content) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
        <title>{Encode(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->
        <div class="letter" role="article" lang="{language}" aria-label="{Encode(title)}">
        {content}</div>
        <!--[if mso]></td></tr></table><![endif]-->
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
