using SamenStarten.Channels.Setup;
using SamenStarten.Channels.Smtp;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Setup;

public sealed class ChannelSetupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private SenderOptions Sender { get; } = new()
    {
        Channel = "pickup",
        FromAddress = "samenstarten@gemeente.example",
        Name = "Gemeente Voorbeeld",
        Phone = "14 0123",
        LinkBase = new Uri("https://taken.example/"),
    };

    private ChannelOptions Good => new()
    {
        MessagesFolder = Repository.Messages,
        LinkKey = Convert.ToBase64String(new byte[32]),
        Pickup = new PickupOptions { Folder = folder.File("pickup") },
        Smtp = new SmtpOptions { Host = "mail.gemeente.example", User = "relay", Password = "sesame" },
        Senders = [Sender, Sender with { Channel = "smtp", Mailbox = "urgent", ReplyTo = "antwoord@gemeente.example" }],
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Good_configuration_gives_channels_senders_and_texts()
    {
        var (setup, refusals) = ChannelSetup.Build(Good);

        Assert.Empty(refusals);
        Assert.Equal(["pickup", "smtp"], setup!.Channels.Keys.Order());
        Assert.Equal(["pickup:default", "smtp:urgent"], setup.Senders.Select(sender => sender.Id));
        Assert.Equal(["samenstarten@gemeente.example", "antwoord@gemeente.example"], setup.Senders.Select(sender => sender.ReplyTo));
        var mail = setup.Composer.Compose(Given.Message(), Given.Contact(), setup.Senders[0])!;
        var answer = await setup.Channels["pickup"].Send(mail, TestContext.Current.CancellationToken);
        Assert.Equal(MessageState.HandedOver, answer.State);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_no_secret_with_it()
    {
        var (setup, refusals) = ChannelSetup.Build(new ChannelOptions
        {
            MessagesFolder = folder.File("nowhere"),
            LinkKey = "geheim",
            Pickup = new PickupOptions(),
            Smtp = new SmtpOptions { Port = 0, User = "relay", Password = "sesame", Security = SmtpSecurity.None, Timeout = default },
            Senders = [new SenderOptions { Channel = "sms", Mailbox = "A B", PerMinute = 0 }],
        });

        Assert.Null(setup);
        Assert.Equal(
            ["link-key", "messages-missing", "pickup-folder", "sender-address", "sender-channel", "sender-link", "sender-mailbox",
             "sender-name", "sender-phone", "sender-rate", "smtp-host", "smtp-password-in-clear", "smtp-port", "smtp-timeout"],
            refusals.Select(refusal => refusal.Code).Order(StringComparer.Ordinal));
        Assert.All(refusals, refusal => Assert.DoesNotMatch("sesame|geheim", refusal.Sentence));
        Assert.All(refusals, refusal => Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Penitentiaire Inrichting Voorbeeld", "samenstarten@gemeente.example")]
    [InlineData("P.I. Voorbeeld", "samenstarten@gemeente.example")]
    [InlineData("Gemeente Voorbeeld", "nazorg@gemeente.example")]
    [InlineData("Gemeente Voorbeeld", "post@reclassering.example")]
    [InlineData("Gemeente Voorbeeld", "pi@gemeente.example")]
    [InlineData("Voorbeeld Prison", "samenstarten@gemeente.example")]
    public void A_sender_that_tells_what_a_mail_is_about_is_refused(string name, string address) =>
        Assert.Contains("sender-not-neutral", Codes(Good with { Senders = [Sender with { Name = name, FromAddress = address }] }));

    [Theory]
    [InlineData("http://taken.example/")]
    [InlineData("https://taken.example/?a=b")]
    [InlineData("https://user@taken.example/")]
    [InlineData("/taken")]
    public void Links_go_to_https_only(string link) => Assert.Equal(
        ["sender-link"], Codes(Good with { Senders = [Sender with { LinkBase = new Uri(link, UriKind.RelativeOrAbsolute) }] }));

    [Fact]
    public void Trying_it_out_on_this_machine_needs_no_certificate() =>
        Assert.Empty(Codes(Good with { Senders = [Sender with { LinkBase = new Uri("http://localhost:5000/") }] }));

    [Fact]
    public void Two_senders_with_one_name_or_none_at_all_are_refused()
    {
        Assert.Equal(["sender-twice"], Codes(Good with { Senders = [Sender, Sender] }));
        Assert.Equal(["no-sender"], Codes(Good with { Senders = [] }));
    }

    [Fact]
    public void A_password_without_a_user_is_refused() =>
        Assert.Equal(["smtp-sign-in"], Codes(Good with { Smtp = Good.Smtp! with { User = null } }));

    [Fact]
    public void Options_do_not_print_their_secrets()
    {
        Assert.DoesNotContain("sesame", Good.Smtp!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("AAAA|sesame", Good.ToString());
    }

    private static IEnumerable<string> Codes(ChannelOptions options) =>
        ChannelSetup.Build(options).Refusals.Select(refusal => refusal.Code);
}
