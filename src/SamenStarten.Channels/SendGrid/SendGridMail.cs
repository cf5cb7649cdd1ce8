using System.Text;
using SamenStarten.Channels.Mime;
using SamenStarten.Orchestrations.Delivery;
using SendGrid.Helpers.Mail;

namespace SamenStarten.Channels.SendGrid;

/// <summary>A mail in SendGrid's words.</summary>
internal static class SendGridMail
{
    /// <summary>Our message id, the only thing that comes back with SendGrid's reports.</summary>
    public const string MessageArgument = "samen-starten-message";

    /// <param name="mail">One that <see cref="MailFormat.Problem"/> has nothing against.</param>
    public static SendGridMessage Of(OutgoingMail mail)
    {
        var message = new SendGridMessage
        {
            From = new EmailAddress(mail.FromAddress, mail.SenderName),
            ReplyTo = new EmailAddress(mail.ReplyTo, mail.SenderName),
            Subject = mail.Subject,
            PlainTextContent = mail.Text,
            HtmlContent = mail.Html,
            Headers = new()
            {
                ["Message-ID"] = MailFormat.MessageIdHeader(mail),
                ["Auto-Submitted"] = "auto-generated",
            },
            Personalizations =
            [
                new()
                {
                    Tos = [new EmailAddress(mail.ToAddress)],
                    CustomArgs = new() { [MessageArgument] = mail.MessageId.ToString("D") },
                },
            ],
            TrackingSettings = NoTracking(),
        };
        if (mail.Calendar is { } calendar)
            message.AddAttachment("agenda.ics", Convert.ToBase64String(Encoding.UTF8.GetBytes(calendar)), "text/calendar", "attachment");
        return message;
    }

    // A partner isn't followed, and a link in a mail is the link that we wrote: a rewritten one looks like phishing, and passes by others.
    private static TrackingSettings NoTracking() => new()
    {
        ClickTracking = new() { Enable = false, EnableText = false },
        OpenTracking = new() { Enable = false },
        SubscriptionTracking = new() { Enable = false },
        Ganalytics = new() { Enable = false },
    };
}
