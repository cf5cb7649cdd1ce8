using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using SamenStarten.Channels.Feedback;

namespace SamenStarten.Channels.Tests.Feedback;

/// <summary>A call as SendGrid makes it, signed with a key of the test's own.</summary>
internal sealed class SignedCall : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public SignedCall(string body) => Body = Encoding.UTF8.GetBytes(body);

    public static Instant Sent { get; } = Instant.FromUtc(2026, 4, 10, 7, 0);

    public byte[] Body { get; }

    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public static string TimestampOf(Instant time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public string Sign(string timestamp) => Convert.ToBase64String(
        key.SignData([.. Encoding.UTF8.GetBytes(timestamp), .. Body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public WebhookAnswer Read(Instant? now = null) => Read(Body, Sign(TimestampOf(Sent)), TimestampOf(Sent), now);

    public WebhookAnswer Read(byte[] body, string? signature, string? timestamp, Instant? now = null) =>
        new EventWebhook(new WebhookOptions { PublicKey = PublicKey }).Read(body, signature, timestamp, now ?? Sent);

    public void Dispose() => key.Dispose();
}
