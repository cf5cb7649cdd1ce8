using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Graph;

/// <summary>A sending mailbox at Exchange.</summary>
/// <param name="address">Its address, which is also who it is to Graph.</param>
internal sealed class GraphMailbox(GraphServiceClient graph, string address)
{
    /// <summary>The message with our id, sent or still a draft; null when there is none.</summary>
    public async Task<FoundMail?> Find(Guid messageId, CancellationToken cancellation)
    {
        var found = await graph.Users[address].Messages.GetAsync(
            request =>
            {
                request.QueryParameters.Filter =
                    $"singleValueExtendedProperties/Any(ep: ep/id eq '{GraphMail.MessageProperty}' and ep/value eq '{messageId:D}')";
                request.QueryParameters.Select = ["id", "isDraft"];
                KeepIds(request.Headers);
            },
            cancellation);
        return found?.Value?
            .Where(message => message.Id is not null)
            .OrderBy(message => message.IsDraft)
            .Select(message => new FoundMail(message.Id!, message.IsDraft == true))
            .FirstOrDefault();
    }

    /// <returns>The draft's id, which it keeps when it is sent.</returns>
    public async Task<string> Write(OutgoingMail mail, CancellationToken cancellation) =>
        (await graph.Users[address].Messages.PostAsync(GraphMail.Draft(mail), request => KeepIds(request.Headers), cancellation))!.Id!;

    public Task Rewrite(string id, OutgoingMail mail, CancellationToken cancellation) =>
        graph.Users[address].Messages[id].PatchAsync(GraphMail.ToWhom(mail), request => KeepIds(request.Headers), cancellation);

    public Task Send(string id, CancellationToken cancellation) =>
        graph.Users[address].Messages[id].Send.PostAsync(request => KeepIds(request.Headers), cancellation);

    // Otherwise a message gets another id when it moves from the drafts to what was sent.
    private static void KeepIds(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");
}

/// <param name="Id">Graph's.</param>
/// <param name="IsDraft">It was written and not sent.</param>
internal sealed record FoundMail(string Id, bool IsDraft);
