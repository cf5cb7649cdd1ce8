using System.Text;
using MimeKit;
using MimeKit.Text;
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
        return mail.Subject.Any(char.IsControl) || mail.SenderName.Any(char.IsControl) ? "bad-header" : null;
    }

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
            Body = Text(mail.Text),
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, mail.SenderName, mail.FromAddress));
        message.ReplyTo.Add(new MailboxAddress(Encoding.UTF8, mail.SenderName, mail.ReplyTo));
        message.To.Add(new MailboxAddress(Encoding.UTF8, null, mail.ToAddress));
        // RFC 3834: out-of-office answers don't come back to us.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string MessageId(OutgoingMail mail) => $"{mail.MessageId:D}@{MailAddress.DomainOf(mail.FromAddress)}";

    private static TextPart Text(string text)
    {
        var part = new TextPart(TextFormat.Plain);
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
