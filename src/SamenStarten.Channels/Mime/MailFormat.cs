using System.Text;
using MimeKit;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Mime;

/// <summary>A mail as RFC 5322 wants it. The same mail gives the same bytes.</summary>
internal static class MailFormat
{
    /// <summary>Lines end with CR LF, header fields are ASCII.</summary>
    public static FormatOptions Wire { get; } = MakeWire();

    /// <summary>Why this mail can't leave: <c>bad-address</c> or <c>bad-header</c>; null when it can.</summary>
    /// <remarks>MimeKit would fold or encode it away; what brings a line break is an attack or a fault, and isn't mended.</remarks>
    public static string? Problem(OutgoingMail mail)
    {
        if (!MailAddress.IsPlain(mail.FromAddress) || !MailAddress.IsPlain(mail.ReplyTo) || !MailAddress.IsPlain(mail.ToAddress))
            return "bad-address";
        return mail.Subject.Any(BreaksLines) || mail.SenderName.Any(BreaksLines) ? "bad-header" : null;
    }

    /// <summary>Whether this character may end a line somewhere: Unicode has line breaks that aren't control characters.</summary>
    public static bool BreaksLines(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    /// <summary>The Message-ID as it stands in the header, the same at every attempt and in every channel.</summary>
    public static string MessageIdHeader(OutgoingMail mail) => $"<{MessageId(mail)}>";

    /// <param name="mail">One without a <see cref="Problem"/>.</param>
    public static MimeMessage ToMime(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = MessageId(mail),
            Date = mail.Date.ToDateTimeOffset(),
            Subject = mail.Subject,
            Body = Body(mail),
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, mail.SenderName, mail.FromAddress));
        message.ReplyTo.Add(new MailboxAddress(Encoding.UTF8, mail.SenderName, mail.ReplyTo));
        message.To.Add(new MailboxAddress(Encoding.UTF8, null, mail.ToAddress));
        // RFC 3834: out-of-office answers don't come back to us.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string MessageId(OutgoingMail mail) => $"{mail.MessageId:D}@{MailAddress.DomainOf(mail.FromAddress)}";

    // What a program understands least comes first (RFC 2046 5.1.4).
    private static MimeEntity Body(OutgoingMail mail)
    {
        MimeEntity body = Part("plain", mail.Text);
        if (mail.Html is { } html)
            body = Together(new MultipartAlternative(body, Part("html", html)), mail, "alternative");
        return mail.Calendar is { } calendar ? Together(new Multipart("mixed", body, Attached(calendar)), mail, "mixed") : body;
    }

    private static TextPart Attached(string calendar)
    {
        var part = Part("calendar", calendar);
        // Published, and not a request: nobody is asked to come.
        part.ContentType.Parameters["method"] = "PUBLISH";
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment);
        part.FileName = "termijn.ics";
        return part;
    }

    // A boundary by chance would make every attempt another mail. No line of quoted-printable begins like it.
    private static Multipart Together(Multipart parts, OutgoingMail mail, string kind)
    {
        parts.Boundary = $"=_{kind}_{mail.MessageId:N}";
        return parts;
    }

    private static TextPart Part(string kind, string text)
    {
        var part = new TextPart(kind);
        part.SetText(Encoding.UTF8, text);
        // Always the same encoding, which every relay leaves alone: long links survive, and the bytes don't depend on the words.
        part.ContentTransferEncoding = ContentEncoding.QuotedPrintable;
        return part;
    }

    private static FormatOptions MakeWire()
    {
        var wire = FormatOptions.Default.Clone();
        wire.NewLineFormat = NewLineFormat.Dos;
        wire.International = false;
        return wire;
    }
}
