using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Channels.Bounces;

/// <summary>A mailbox that is reached by a provider's own interface, such as Microsoft Graph.</summary>
/// <remarks>Every member throws <see cref="IOException"/> for trouble that passes by itself.</remarks>
public interface IMailboxReader
{
    /// <summary>Neutral, for keys: small letters, digits and hyphens. It never changes.</summary>
    string Mailbox { get; }

    /// <summary>Every unread mail, the oldest first.</summary>
    Task<ImmutableArray<UnreadMail>> Unread(CancellationToken cancellation);

    /// <summary>The mail as it came in, in MIME; null when it isn't there any more.</summary>
    Task<Stream?> Open(string id, CancellationToken cancellation);

    /// <summary>Marks these as read. One that isn't there any more is no trouble.</summary>
    Task MarkAsRead(ImmutableArray<string> ids, CancellationToken cancellation);
}

/// <param name="Id">The provider's, and the same when the mail moves to another folder.</param>
/// <param name="Received">When the mailbox received it.</param>
public sealed record UnreadMail(string Id, Instant Received);
