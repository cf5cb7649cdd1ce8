using System.Collections.Immutable;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Bounces;

/// <summary>
/// Reads the bounces in a mailbox of Exchange Online. Those that were kept are marked as read; what isn't a bounce of ours stays
/// unread for people.
/// </summary>
/// <param name="atOnce">How many mails are read at a time; the others are read the next time.</param>
public sealed class GraphBounces(IMailboxReader mailbox, int atOnce = 100) : IFeedbackSource
{
    private readonly PassedOver<UnreadMail> passedOver = new();

    /// <inheritdoc/>
    public string Name { get; } = $"graph:{mailbox.Mailbox}";

    /// <inheritdoc/>
    public async Task<ImmutableArray<DeliveryReport>> Read(CancellationToken cancellation = default)
    {
        var reports = ImmutableArray.CreateBuilder<DeliveryReport>();
        try
        {
            foreach (var mail in passedOver.Next(await mailbox.Unread(cancellation), atOnce))
            {
                if (await ReportIn(mail.Id, cancellation) is { } report)
                    reports.Add(report.As($"{Name}:{mail.Id}", mail.Received));
                else
                    passedOver.Add(mail);
            }
        }
        catch (IOException)
        {
            // The rest is read the next time.
        }

        return reports.ToImmutable();
    }

    /// <inheritdoc/>
    public async Task Taken(ImmutableArray<DeliveryReport> reports, CancellationToken cancellation = default)
    {
        var prefix = $"{Name}:";
        var keys = reports.Select(report => report.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal));
        ImmutableArray<string> ids = [.. keys.Select(key => key[prefix.Length..])];
        try
        {
            if (ids.Length > 0)
                await mailbox.MarkAsRead(ids, cancellation);
        }
        catch (IOException)
        {
            // They stay unread, are read again, and have the keys of before.
        }
    }

    private async Task<BounceReport?> ReportIn(string id, CancellationToken cancellation)
    {
        await using var stream = await mailbox.Open(id, cancellation);
        return stream is null ? null : await BounceReport.Read(stream, cancellation);
    }
}
