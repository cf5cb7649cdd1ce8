using System.Text;
using Microsoft.Graph.Models;
using SamenStarten.Channels.Mime;
using SamenStarten.Orchestrations.Delivery;
using Message = Microsoft.Graph.Models.Message;
using Recipient = Microsoft.Graph.Models.Recipient;

namespace SamenStarten.Channels.Graph;

/// <summary>A mail in Graph's words.</summary>
internal static class GraphMail
{
    /// <summary>A property of ours on the message: Exchange may change a Message-ID, and finds a message by this one.</summary>
    public const string MessageProperty = "String {5d1f6c0a-9a0e-4f5e-8a53-2f1f0d6f7b11} Name SamenStartenMessage";

    /// <param name="mail">One that <see cref="MailFormat.Problem"/> has nothing against.</param>
    public static Message Draft(OutgoingMail mail)
    {
        var message = ToWhom(mail);
        message.From = Address(mail.FromAddress, mail.SenderName);
        message.ReplyTo = [Address(mail.ReplyTo, mail.SenderName)];
        message.InternetMessageId = MailFormat.MessageIdHeader(mail);
        // Graph takes no other headers than those that begin with an x; Exchange knows this one: no out-of-office answers.
        message.InternetMessageHeaders = [new() { Name = "X-Auto-Response-Suppress", Value = "All" }];
        message.SingleValueExtendedProperties = [new() { Id = MessageProperty, Value = mail.MessageId.ToString("D") }];
        if (mail.Calendar is { } calendar)
            message.Attachments = [Attachment(calendar)];
        return message;
    }

    /// <summary>What may differ from an earlier attempt, since another person may fill the role by now.</summary>
    public static Message ToWhom(OutgoingMail mail) => new()
    {
        ToRecipients = [new() { EmailAddress = new EmailAddress { Address = mail.ToAddress } }],
        Subject = mail.Subject,
        Body = new ItemBody
        {
            ContentType = mail.Html is null ? BodyType.Text : BodyType.Html,
            Content = mail.Html ?? mail.Text,
        },
    };

    private static Recipient Address(string address, string name) =>
        new() { EmailAddress = new EmailAddress { Address = address, Name = name } };

    private static FileAttachment Attachment(string calendar) => new()
    {
        OdataType = "#microsoft.graph.fileAttachment",
        Name = "agenda.ics",
        ContentType = "text/calendar",
        ContentBytes = Encoding.UTF8.GetBytes(calendar),
    };
}
