using SamenStarten.Channels.Links;
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

        var link = links.Link(sender.LinkBase, message.Id, message.ContactId);
        var (subject, body) = template.Render(MessageFields.Of(message.Arguments, language, sender, link));
        return new(
            message.Id, sender.FromAddress, sender.Name, sender.ReplyTo, to.Address, subject, body, message.CreatedAt)
        {
            Sender = sender,
        };
    }
}
