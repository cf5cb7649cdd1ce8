using MimeKit;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Bounces;

/// <summary>
/// What a mail server's own mail says about one of ours: that it came back, waits or arrived. Its text and every address in it stay
/// behind: only codes are kept.
/// </summary>
/// <param name="MessageId">Which of our messages it is about.</param>
/// <param name="Problem">A code of <see cref="BounceProblem"/> when it came back for good, otherwise null.</param>
/// <remarks>
/// Anybody can write a mail that looks like this. It can harm only a message whose id he knows, and the harm is that a person looks
/// at it. Answers by people and by their absence notes aren't reports, nor are read receipts and what is about somebody else's mail.
/// </remarks>
public sealed record BounceReport(ReportKind Kind, Guid MessageId, string? Problem)
{
    /// <summary>Larger mail isn't a bounce of ours, and is for people; in bytes. Our mails are small, and so is what comes back.</summary>
    public const int MostBytes = 10 << 20;

    // A report with the original in it is four deep.
    private static readonly ParserOptions Bounds = MakeBounds();

    /// <summary>Reads a mail as it came in.</summary>
    /// <returns>Null when it isn't a report about one of our messages, or can't be read.</returns>
    public static async Task<BounceReport?> Read(Stream mail, CancellationToken cancellation = default)
    {
        try
        {
            using var message = await MimeMessage.LoadAsync(Bounds, mail, cancellation);
            return Read(message);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="Read(Stream, CancellationToken)"/>
    public static BounceReport? Read(MimeMessage message)
    {
        // What is inside the original isn't among these: a mail about a bounce isn't one.
        var parts = message.BodyParts.ToList();
        var verdict = parts.OfType<MessageDeliveryStatus>().FirstOrDefault() is { } status
            ? BounceVerdict.Of(status)
            : BounceVerdict.OfPlain(message);
        if (verdict is null || OriginalMessage.IdIn(message, parts) is not { } id)
            return null;
        return new(verdict.Kind, id, verdict.Kind == ReportKind.Bounced ? BounceProblem.Of(verdict.Status) : null);
    }

    /// <param name="key">By which the source knows this mail.</param>
    /// <param name="at">When the source received it: what a mail says of its own date is the other side's.</param>
    public DeliveryReport As(string key, Instant at) => new(key, Kind, MessageId, null, at, Problem);

    private static ParserOptions MakeBounds()
    {
        var bounds = ParserOptions.Default.Clone();
        bounds.MaxMimeDepth = 16;
        return bounds;
    }
}
