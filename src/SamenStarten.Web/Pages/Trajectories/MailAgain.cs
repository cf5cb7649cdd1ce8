using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>A mail as it left, made again to be read: to whom it really went, with all that went in it.</summary>
internal static class MailAgain
{
    /// <summary>Null when its contact or its text isn't there any more.</summary>
    public static async Task<(OutgoingMail Mail, Contact To)?> Of(Message message, RegionHost host, CancellationToken cancellation)
    {
        if (await host.Store.Directory.Find(message.SentTo ?? message.ContactId, cancellation) is not { } to)
        {
            return null;
        }

        var leading = message.CarriedBy is { } id ? await host.Store.Messages.Find(id, cancellation) ?? message : message;
        var carried = await host.Store.Messages.CarriedBy(leading.Id, cancellation);
        var sender = host.Senders.Get(leading.Sender);
        var mail = carried.IsEmpty ? host.Composer.Compose(leading, to, sender) : host.Composer.ComposeDigest(leading, [leading, .. carried], to, sender);
        return mail is null ? null : (mail, to);
    }
}
