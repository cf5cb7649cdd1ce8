using System.Collections.Immutable;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using NodaTime;
using SamenStarten.Channels.Bounces;
using SamenStarten.Channels.Http;

namespace SamenStarten.Channels.Graph;

/// <summary>What comes back to a sending mailbox at Exchange.</summary>
/// <param name="name">The name that the mailbox has in configuration.</param>
/// <param name="address">Its address, which is also who it is to Graph.</param>
internal sealed class GraphInbox(GraphOptions options, string name, string address) : IMailboxReader
{
    private const int MostOnAPage = 100, MostPages = 10;

    private readonly GraphServiceClient graph = GraphClients.Create(options);

    /// <inheritdoc/>
    public string Mailbox => name;

    /// <inheritdoc/>
    public Task<ImmutableArray<UnreadMail>> Unread(CancellationToken cancellation) => Try(
        async token =>
        {
            var found = ImmutableArray.CreateBuilder<UnreadMail>();
            var page = await graph.Users[address].MailFolders["inbox"].Messages.GetAsync(
                request =>
                {
                    // Exchange wants the property that is sorted by in the filter, and first.
                    request.QueryParameters.Filter = "receivedDateTime ge 1900-01-01T00:00:00Z and isRead eq false";
                    request.QueryParameters.Orderby = ["receivedDateTime"];
                    request.QueryParameters.Select = ["id", "receivedDateTime"];
                    request.QueryParameters.Top = MostOnAPage;
                    KeepIds(request.Headers);
                },
                token);
            for (var pages = 1; page?.Value is { } mails; pages++)
            {
                found.AddRange(mails.Where(mail => mail.Id is not null).Select(ToUnread));
                page = page.OdataNextLink is { } next && pages < MostPages
                    ? await graph.Users[address].MailFolders["inbox"].Messages.WithUrl(next).GetAsync(request => KeepIds(request.Headers), token)
                    : null;
            }

            return found.ToImmutable();
        },
        cancellation);

    /// <inheritdoc/>
    public Task<Stream?> Open(string id, CancellationToken cancellation) => Try(
        async token =>
        {
            try
            {
                return await graph.Users[address].Messages[id].Content.GetAsync(request => KeepIds(request.Headers), token);
            }
            catch (ApiException gone) when (gone.ResponseStatusCode == 404)
            {
                return null;
            }
        },
        cancellation);

    /// <inheritdoc/>
    public Task MarkAsRead(ImmutableArray<string> ids, CancellationToken cancellation) => Try(
        async token =>
        {
            foreach (var id in ids)
            {
                try
                {
                    await graph.Users[address].Messages[id].PatchAsync(new Message { IsRead = true }, request => KeepIds(request.Headers), token);
                }
                catch (ApiException gone) when (gone.ResponseStatusCode == 404)
                {
                    // Somebody threw it away: there is nothing to mark.
                }
            }

            return true;
        },
        cancellation);

    private static UnreadMail ToUnread(Message mail) =>
        new(mail.Id!, mail.ReceivedDateTime is { } at ? Instant.FromDateTimeOffset(at) : NodaConstants.UnixEpoch);

    private static void KeepIds(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");

    private async Task<T> Try<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var deadline = new Deadline(options.Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            return await work(either.Token);
        }
        catch (Exception trouble) when (
            trouble is ApiException or AuthenticationFailedException or HttpRequestException || (trouble is OperationCanceledException && deadline.Passed))
        {
            throw new IOException("The mailbox can't be read now.", trouble);
        }
    }
}
