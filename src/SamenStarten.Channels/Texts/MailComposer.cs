using System.Collections.Immutable;
using Fluid;
using NodaTime;
using SamenStarten.Channels.Calendars;
using SamenStarten.Channels.Links;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Channels.Texts;

/// <summary>
/// Renders a message just before it is sent. The same message, contact and sender give the same mail, whenever and wherever:
/// no clock, no culture and no chance comes into it.
/// </summary>
public sealed class MailComposer(MessageTemplates templates, LinkSigner links) : IMailComposer
{
    /// <inheritdoc/>
    public OutgoingMail? Compose(Message message, Contact to, Sender sender)
    {
        var language = MessageTemplates.LanguageFor(to.Language);
        if (templates.Find(language, message.Template) is not { } template)
            return null;

        var link = LinkOf(message, sender);
        var arguments = message.Arguments;
        var mail = Mail(message, to, sender, language, template, MessageFields.Of(arguments, language, sender, link), [message]);
        return message.Template == Templates.ConfirmCard ? mail : mail with
        {
            Outline = new(
                message.TrajectoryId, arguments.Number, message.ContactId, message.Role, message.Template, arguments.Due, arguments.Lines, link),
        };
    }

    /// <inheritdoc/>
    public OutgoingMail? ComposeDigest(Message leading, ImmutableArray<Message> all, Contact to, Sender sender)
    {
        var language = MessageTemplates.LanguageFor(to.Language);
        if (templates.Find(language, Templates.Digest) is not { } template)
            return null;

        // However the store finds them: a retry is the same mail, and what comes first stands first.
        Message[] sorted =
        [
            .. all.OrderBy(m => m.Arguments.Due ?? LocalDate.MaxIsoValue).ThenBy(m => m.Arguments.Number, StringComparer.Ordinal).ThenBy(m => m.Id),
        ];
        var fields = MessageFields.Of([.. sorted.Select(m => (m.Arguments, LinkOf(m, sender)))], language, sender);
        return Mail(leading, to, sender, language, template, fields, sorted);
    }

    private OutgoingMail Mail(
        Message leading, Contact to, Sender sender, string language, MessageTemplate template, TemplateContext fields, Message[] about)
    {
        var (subject, body) = (template.Subject(fields), template.Body(fields));
        var buttons = about.ToDictionary(
            m => LinkOf(m, sender).AbsoluteUri, m => template.Button(MessageFields.Of(m.Arguments, language, sender, LinkOf(m, sender))));
        return new(
            leading.Id, sender.FromAddress, sender.Name, sender.ReplyTo, to.Address, subject, PlainText.Body(body), leading.CreatedAt)
        {
            Sender = sender,
            Html = HtmlBody.Of(subject, body, new(language, MessageFields.PhoneOf(sender), buttons)),
            Calendar = DueCalendar.Of([.. about.Select(m => (m, LinkOf(m, sender)))], language, sender),
        };
    }

    private Uri LinkOf(Message message, Sender sender) => links.Link(sender.LinkBase, message.Id, message.ContactId);
}
