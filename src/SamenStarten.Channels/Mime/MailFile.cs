using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Mime;

/// <summary>A mail as a file that mail programs open.</summary>
public static class MailFile
{
    /// <summary>What would go over the wire, to the byte.</summary>
    public static byte[] Of(OutgoingMail mail)
    {
        using var message = MailFormat.ToMime(mail);
        using var bytes = new MemoryStream();
        message.WriteTo(MailFormat.Wire, bytes);
        return bytes.ToArray();
    }
}
