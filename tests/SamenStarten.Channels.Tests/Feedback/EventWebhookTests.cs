using System.Security.Cryptography;
using System.Text;
using CsCheck;
using NodaTime;
using SamenStarten.Channels.Feedback;
using SendGrid.Helpers.EventWebhook;

namespace SamenStarten.Channels.Tests.Feedback;

public sealed class EventWebhookTests : IDisposable
{
    private const string Delivered = """
        [{"email":"ok.iemand@partner.example","timestamp":1775804399,"event":"delivered",
          "sg_event_id":"ZGVsaXZlcmVk","sg_message_id":"14c5d75ce93.filter0001.1.0"}]
        """;

    private readonly SignedCall call = new(Delivered);

    public void Dispose() => call.Dispose();

    [Fact]
    public void A_signed_call_of_now_is_read()
    {
        var answer = call.Read();

        Assert.Equal((null, 0, 0), (answer.Refusal, answer.Unreadable, answer.Repeated));
        Assert.Equal("sendgrid:ZGVsaXZlcmVk", Assert.Single(answer.Reports).Key);
    }

    [Theory]
    [InlineData(-301, "webhook-from-the-future")]
    [InlineData(-300, null)]
    [InlineData(300, null)]
    [InlineData(301, "webhook-too-old")]
    public void A_call_counts_five_minutes_either_way(int secondsLater, string? refusal)
    {
        var answer = call.Read(now: SignedCall.Sent + Duration.FromSeconds(secondsLater));

        Assert.Equal(refusal, answer.Refusal);
        Assert.Equal(refusal is null ? 1 : 0, answer.Reports.Length);
    }

    [Fact]
    public void A_call_without_a_signature_or_its_time_is_unsigned()
    {
        var timestamp = SignedCall.TimestampOf(SignedCall.Sent);

        foreach (var missing in new[] { null, "" })
        {
            Assert.Equal("webhook-unsigned", call.Read(call.Body, missing, timestamp).Refusal);
            Assert.Equal("webhook-unsigned", call.Read(call.Body, call.Sign(timestamp), missing).Refusal);
        }
    }

    [Fact]
    public void Any_other_byte_anywhere_in_the_body_makes_it_forged() =>
        Gen.Select(Gen.Int[0, call.Body.Length - 1], Gen.Int[1, 255]).Sample((at, change) =>
        {
            var changed = call.Body.ToArray();
            changed[at] ^= (byte)change;
            var timestamp = SignedCall.TimestampOf(SignedCall.Sent);
            return call.Read(changed, call.Sign(timestamp), timestamp).Refusal == "webhook-forged";
        }, iter: 200);

    [Fact]
    public void A_signature_of_somebody_else_or_for_another_time_is_forged()
    {
        var (timestamp, later) = (SignedCall.TimestampOf(SignedCall.Sent), SignedCall.TimestampOf(SignedCall.Sent + Duration.FromSeconds(1)));
        using var stranger = new SignedCall(Delivered);

        Assert.Equal("webhook-forged", call.Read(call.Body, stranger.Sign(timestamp), timestamp).Refusal);
        Assert.Equal("webhook-forged", call.Read(call.Body, call.Sign(timestamp), later).Refusal);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("MAYCAQACAQA=")]
    [InlineData("MAYCAQECAQE=")]
    public void A_signature_that_is_none_is_forged(string signature) =>
        Assert.Equal("webhook-forged", call.Read(call.Body, signature, SignedCall.TimestampOf(SignedCall.Sent)).Refusal);

    [Fact]
    public void A_signature_without_end_is_forged() =>
        Assert.Equal("webhook-forged", call.Read(call.Body, new string('A', 100_000), SignedCall.TimestampOf(SignedCall.Sent)).Refusal);

    [Theory]
    [InlineData("now")]
    [InlineData("-1")]
    [InlineData("1775804400.5")]
    [InlineData(" 1775804400")]
    [InlineData("999999999999")]
    [InlineData("99999999999999999999999")]
    public void A_time_that_is_none_is_forged_even_if_signed(string timestamp) =>
        Assert.Equal("webhook-forged", call.Read(call.Body, call.Sign(timestamp), timestamp).Refusal);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{\"event\":\"delivered\"")]
    [InlineData("geen JSON")]
    public void A_signed_body_that_is_no_array_is_unreadable(string body)
    {
        using var odd = new SignedCall(body);

        Assert.Equal("webhook-unreadable", odd.Read().Refusal);
    }

    [Fact]
    public void A_body_that_is_too_deep_or_too_large_is_unreadable()
    {
        using var deep = new SignedCall(new string('[', 10_000) + new string(']', 10_000));
        using var large = new SignedCall($"[{new string(' ', EventWebhook.MostBytes)}]");

        Assert.Equal("webhook-unreadable", deep.Read().Refusal);
        Assert.Equal("webhook-unreadable", large.Read().Refusal);
    }

    [Fact]
    public void Whatever_is_signed_gets_an_answer() => Gen.String.Sample(text =>
    {
        using var odd = new SignedCall($"[{text}]");
        return odd.Read().Refusal is null or "webhook-unreadable";
    }, iter: 200);

    [Fact]
    public void One_event_that_cannot_be_read_does_not_lose_the_others()
    {
        using var mixed = new SignedCall(
            """
            [7, {"event":"delivered"}, {"event":"bounce","sg_event_id":"a","sg_message_id":"m.1","timestamp":"gisteren"},
             {"event":"deferred","sg_event_id":"b","sg_message_id":"m.1","timestamp":1775804399}]
            """);

        var answer = mixed.Read();

        Assert.Equal((null, 3), (answer.Refusal, answer.Unreadable));
        Assert.Equal("sendgrid:b", Assert.Single(answer.Reports).Key);
    }

    [Fact]
    public void The_same_event_twice_in_a_call_is_once()
    {
        using var twice = new SignedCall(Delivered.Trim()[..^1] + "," + Delivered.Trim()[1..]);

        var answer = twice.Read();

        Assert.Equal((null, 1, 0), (answer.Refusal, answer.Repeated, answer.Unreadable));
        Assert.Single(answer.Reports);
    }

    [Fact]
    public void SendGrids_own_client_agrees_about_what_is_genuine()
    {
        var validator = new RequestValidator();
        var theirs = validator.ConvertPublicKeyToECDSA(call.PublicKey);
        var timestamp = SignedCall.TimestampOf(SignedCall.Sent);
        using var stranger = new SignedCall(Delivered);

        foreach (var (body, signature) in new[]
        {
            (Delivered, call.Sign(timestamp)),
            (Delivered, stranger.Sign(timestamp)),
            (Delivered.Replace("delivered", "processed", StringComparison.Ordinal), call.Sign(timestamp)),
        })
        {
            Assert.Equal(
                validator.VerifySignature(theirs, body, signature, timestamp),
                call.Read(Encoding.UTF8.GetBytes(body), signature, timestamp).Refusal is null);
        }

        Assert.Equal(
            (RequestValidator.SIGNATURE_HEADER, RequestValidator.TIMESTAMP_HEADER), (EventWebhook.SignatureHeader, EventWebhook.TimestampHeader));
    }

    [Fact]
    public void What_SendGrids_own_client_signs_is_genuine()
    {
        var theirs = new EllipticCurve.PrivateKey("p256");
        var timestamp = SignedCall.TimestampOf(SignedCall.Sent);
        var options = new WebhookOptions { PublicKey = Convert.ToBase64String(theirs.publicKey().toDer()) };

        var answer = new EventWebhook(options).Read(
            call.Body, EllipticCurve.Ecdsa.sign(timestamp + Delivered, theirs).toBase64(), timestamp, SignedCall.Sent);

        Assert.Null(answer.Refusal);
    }

    [Fact]
    public void A_key_of_another_kind_is_no_key()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var options = new WebhookOptions { PublicKey = Convert.ToBase64String(other.ExportSubjectPublicKeyInfo()) };

        Assert.Throws<ArgumentException>(() => new EventWebhook(options));
        Assert.Throws<ArgumentException>(() => new EventWebhook(new() { PublicKey = "AAAA" }));
    }
}
