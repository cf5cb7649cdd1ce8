namespace SamenStarten.Channels.Feedback;

/// <summary>Calls in which SendGrid tells what became of mails.</summary>
public sealed record WebhookOptions
{
    /// <summary>
    /// The verification key that SendGrid shows at its signed event webhook: base64 of an ECDSA P-256 public key. Not a secret.
    /// </summary>
    public string PublicKey { get; init; } = "";

    /// <summary>
    /// How far the time of a call may lie from ours, either way. An old call that is played again does no harm, since its reports have
    /// the keys of before; this only keeps it from costing work.
    /// </summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);
}
