using System.Collections.Immutable;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Bounces;

/// <summary>
/// Reads the bounces in a mailbox by IMAP. Those that were kept are marked as read; nothing is ever deleted, and what isn't a bounce
/// of ours stays unread for people.
/// </summary>
public sealed class ImapBounces(ImapOptions options) : IFeedbackSource
{
    private readonly PassedOver<ImapKey> passedOver = new();

    /// <inheritdoc/>
    public string Name { get; } = $"imap:{options.Mailbox}";

    /// <summary>
    /// What kept the mailbox from being read the last time, for the channel page: <c>unreachable</c>, <c>tls-refused</c>,
    /// <c>sign-in-refused</c>, <c>folder-missing</c> or <c>server-refused</c>; null when nothing did.
    /// </summary>
    public string? Trouble { get; private set; }

    /// <inheritdoc/>
    public async Task<ImmutableArray<DeliveryReport>> Read(CancellationToken cancellation = default)
    {
        // Filled as we go: what was read before the connection broke needn't be read again.
        var reports = ImmutableArray.CreateBuilder<DeliveryReport>();
        await Visit(FolderAccess.ReadOnly, (folder, deadline) => ReadInto(reports, folder, deadline), cancellation);
        return reports.ToImmutable();
    }

    /// <inheritdoc/>
    public async Task Taken(ImmutableArray<DeliveryReport> reports, CancellationToken cancellation = default)
    {
        var keys = reports.Select(report => ImapKey.Of(report.Key, Name)).OfType<ImapKey>().ToList();
        if (keys.Count > 0)
            await Visit(FolderAccess.ReadWrite, (folder, deadline) => MarkAsRead(keys, folder, deadline), cancellation);
    }

    private async Task ReadInto(ImmutableArray<DeliveryReport>.Builder reports, IMailFolder folder, CancellationToken deadline)
    {
        var unread = await folder.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.NotDeleted), deadline);
        var next = passedOver.Next([.. unread.Order().Select(id => new ImapKey(folder.UidValidity, id.Id))], options.AtOnce);
        if (next.Count == 0)
            return;
        UniqueId[] ids = [.. next.Select(key => new UniqueId(key.Id))];
        foreach (var mail in await folder.FetchAsync(ids, MessageSummaryItems.InternalDate | MessageSummaryItems.Size, deadline))
        {
            var key = new ImapKey(folder.UidValidity, mail.UniqueId.Id);
            if (await ReportIn(mail, folder, deadline) is { } report && mail.InternalDate is { } received)
                reports.Add(report.As(key.In(Name), Instant.FromDateTimeOffset(received)));
            else
                passedOver.Add(key);
        }
    }

    // Getting a mail doesn't mark it as read: the folder is opened for reading only.
    private static async Task<BounceReport?> ReportIn(IMessageSummary mail, IMailFolder folder, CancellationToken deadline)
    {
        if (mail.Size is null or > BounceReport.MostBytes)
            return null;
        try
        {
            await using var stream = await folder.GetStreamAsync(mail.UniqueId, "", deadline);
            return await BounceReport.Read(stream, deadline);
        }
        catch (MessageNotFoundException)
        {
            // Somebody removed it in the meantime.
            return null;
        }
    }

    // After a folder was numbered anew the old numbers name other mails.
    private static async Task MarkAsRead(IEnumerable<ImapKey> keys, IMailFolder folder, CancellationToken deadline)
    {
        UniqueId[] ids = [.. keys.Where(key => key.Validity == folder.UidValidity).Select(key => new UniqueId(key.Id))];
        if (ids.Length > 0)
            await folder.StoreAsync(ids, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen) { Silent = true }, deadline);
    }

    private async Task Visit(FolderAccess access, Func<IMailFolder, CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(options.Timeout);
        using var client = new ImapClient { Timeout = (int)options.Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, Protection(options.Security), deadline.Token);
            await client.AuthenticateAsync(Encoding.UTF8, options.User, options.Password, deadline.Token);
            var folder = await client.GetFolderAsync(options.Folder, deadline.Token);
            await folder.OpenAsync(access, deadline.Token);
            await work(folder, deadline.Token);
            await client.DisconnectAsync(quit: true, deadline.Token);
            Trouble = null;
        }
        catch (Exception trouble)
            when (!cancellation.IsCancellationRequested && ImapTrouble.Of(trouble, client.IsConnected) is not null)
        {
            Trouble = ImapTrouble.Of(trouble, client.IsConnected);
        }
    }

    private static SecureSocketOptions Protection(ImapSecurity security) => security switch
    {
        ImapSecurity.None => SecureSocketOptions.None,
        ImapSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };
}
