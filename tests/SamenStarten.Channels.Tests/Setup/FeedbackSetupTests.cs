using SamenStarten.Channels.Bounces;
using SamenStarten.Channels.Feedback;
using SamenStarten.Channels.Setup;
using SamenStarten.Channels.Tests.Feedback;
using SamenStarten.Channels.Trust;

namespace SamenStarten.Channels.Tests.Setup;

public sealed class FeedbackSetupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly SignedCall call = new("[]");

    private static ImapOptions Mailbox { get; } = new() { Host = "imap.gemeente.example", User = "bounces", Password = "sesame" };

    private ChannelOptions Good => new()
    {
        MessagesFolder = Repository.Messages,
        LinkKey = Convert.ToBase64String(new byte[32]),
        Pickup = new PickupOptions { Folder = folder.File("pickup") },
        Senders =
        [
            new SenderOptions
            {
                Channel = "pickup",
                FromAddress = "samenstarten@gemeente.example",
                Name = "Gemeente Voorbeeld",
                Phone = "14 0123",
                LinkBase = new Uri("https://taken.example/"),
            },
        ],
        Webhook = new WebhookOptions { PublicKey = call.PublicKey },
        Bounces = Mailbox,
        Trust = new TrustOptions
        {
            Resolver = "192.0.2.53",
            Channels = new Dictionary<string, ChannelTrust> { ["smtp"] = new() { Spf = "ip4:192.0.2.0/24", Selectors = ["post-2026"] } },
        },
    };

    public void Dispose()
    {
        call.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Good_configuration_gives_a_webhook_a_mailbox_and_a_check()
    {
        var (setup, refusals) = ChannelSetup.Build(Good);

        Assert.Empty(refusals);
        Assert.NotNull(setup!.Feedback.Webhook);
        Assert.Equal(["imap:default"], setup.Feedback.Sources.Select(source => source.Name));
        Assert.NotNull(setup.Feedback.Trust);
    }

    [Fact]
    public void Who_configures_none_of_it_hears_nothing_and_can_still_check_a_domain()
    {
        var (setup, refusals) = ChannelSetup.Build(Good with { Webhook = null, Bounces = null, Trust = new() });

        Assert.Empty(refusals);
        Assert.Null(setup!.Feedback.Webhook);
        Assert.Empty(setup.Feedback.Sources);
        Assert.NotNull(setup.Feedback.Trust);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_no_secret_with_it()
    {
        var refusals = ChannelSetup.Build(Good with
        {
            Webhook = new WebhookOptions { PublicKey = "AAAA", Tolerance = default },
            Bounces = new ImapOptions
            {
                Mailbox = "A B",
                Port = 0,
                Security = ImapSecurity.None,
                Password = "sesame",
                Folder = " ",
                AtOnce = 0,
                Timeout = default,
            },
            Trust = new TrustOptions
            {
                Resolver = "dns.example",
                Timeout = default,
                Channels = new Dictionary<string, ChannelTrust> { ["smtp"] = new() { Spf = "v=spf1 mx", Selectors = ["a b"] } },
            },
        }).Refusals;

        Assert.Equal(
            ["bounces-at-once", "bounces-folder", "bounces-host", "bounces-mailbox", "bounces-password-in-clear", "bounces-port",
             "bounces-sign-in", "bounces-timeout", "trust-resolver", "trust-selector", "trust-spf", "trust-timeout", "webhook-key",
             "webhook-tolerance"],
            refusals.Select(refusal => refusal.Code).Order(StringComparer.Ordinal));
        Assert.All(refusals, refusal => Assert.DoesNotContain("sesame", refusal.Sentence, StringComparison.Ordinal));
        Assert.All(refusals, refusal => Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mailbox_on_this_machine_needs_no_TLS() =>
        Assert.Empty(ChannelSetup.Build(Good with { Bounces = Mailbox with { Host = "127.0.0.1", Security = ImapSecurity.None } }).Refusals);

    [Fact]
    public void Options_do_not_print_their_secrets() => Assert.DoesNotContain("sesame", Mailbox.ToString(), StringComparison.Ordinal);
}
