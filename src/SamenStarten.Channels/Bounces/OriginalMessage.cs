using System.Text.RegularExpressions;
using MimeKit;
using SamenStarten.Channels.Mime;

namespace SamenStarten.Channels.Bounces;

/// <summary>Finds which mail a bounce is about, by its Message-ID.</summary>
internal static partial class OriginalMessage
{
    /// <summary>Our id of it; null when it isn't ours or can't be found.</summary>
    /// <remarks>
    /// The original decides where it is: a person's answer to our mail may bounce too, and refers to ours all the same. Only without it
    /// does it count what the bounce says it answers, as Exchange does, or what stands in its text.
    /// </remarks>
    public static Guid? IdIn(MimeMessage bounce, IEnumerable<MimeEntity> parts)
    {
        var attached = parts.OfType<MessagePart>().Select(part => part.Message?.MessageId).FirstOrDefault(id => id is not null);
        return OwnMessageId.In(attached ?? bounce.InReplyTo ?? InText(bounce.TextBody));
    }

    private static string? InText(string? text) =>
        text is not null && Header().Match(text) is { Success: true } header ? header.Groups[1].Value : null;

    [GeneratedRegex(@"^[> \t]*Message-ID:\s*<([^<>\s]{1,200})>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Header();
}
