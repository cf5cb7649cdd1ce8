using SamenStarten.Channels.Bounces;

namespace SamenStarten.Channels.Feedback;

/// <summary>
/// Why SendGrid couldn't deliver: the codes of <see cref="BounceProblem"/>, and for what it didn't even try <c>bounced-address</c> (it
/// came back before), <c>marked-as-spam</c>, <c>unsubscribed</c>, <c>bad-address</c> or <c>dropped</c>.
/// </summary>
internal static class SendGridProblem
{
    /// <param name="field">A text of the event by its name; null when it isn't there.</param>
    public static string Of(string name, Func<string, string?> field) => name switch
    {
        "spamreport" => "marked-as-spam",
        "dropped" => Dropped(field("reason")),
        _ => Bounced(field),
    };

    private static string Dropped(string? reason) => reason switch
    {
        "Bounced Address" => "bounced-address",
        "Spam Reporting Address" => "marked-as-spam",
        "Unsubscribed Address" => "unsubscribed",
        "Invalid" => "bad-address",
        _ => "dropped",
    };

    // SendGrid's status is often a bare 5.0.0 where the other side said more, and its own classes are coarser than either.
    private static string Bounced(Func<string, string?> field)
    {
        if (BounceProblem.Specific(field("status")) is { } status)
            return status;
        if (BounceProblem.Specific(BounceProblem.StatusIn(field("reason"))) is { } said)
            return said;
        return field("bounce_classification") switch
        {
            "Invalid Address" => "mailbox-unknown",
            "Reputation" or "Content" or "Frequency or Volume Too High" => "blocked",
            _ => field("type") == "blocked" ? "blocked" : "bounced",
        };
    }
}
