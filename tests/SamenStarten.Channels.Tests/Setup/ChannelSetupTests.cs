using Microsoft.Extensions.Configuration;
using SamenStarten.Channels.Planner;
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

    [Fact]
    public void Every_channel_can_be_configured_with_its_senders_limits_and_reports()
    {
        var (setup, refusals) = ChannelSetup.Build(All);

        Assert.Empty(refusals);
        Assert.Equal(["graph", "pickup", "planner", "queue", "sendgrid", "smtp"], setup!.Channels.Keys.Order(StringComparer.Ordinal));
        Assert.All(setup.Channels, channel => Assert.Equal(channel.Key, channel.Value.Name));
        Assert.Equal(
            [("graph", 4), ("pickup", int.MaxValue), ("planner", 4), ("queue", int.MaxValue), ("sendgrid", 10), ("smtp", 2)],
            setup.Senders.Select(sender => (sender.Channel, sender.AtOnce)).Order());
        Assert.Equal(["graph:default", "planner:default"], setup.Feedback.Sources.Select(source => source.Name));
    }

    [Fact]
    public void What_is_wrong_with_a_provider_is_said_at_once_and_no_secret_with_it()
    {
        var (setup, refusals) = ChannelSetup.Build(All with
        {
            SendGrid = new() { ApiKey = " sesame", Address = new Uri("http://api.sendgrid.com"), Timeout = default },
            Graph = new() { ClientSecret = "sesame", ManagedIdentity = true, CertificateFile = folder.File("nowhere.pem"), Address = new Uri("http://graph.example"), Timeout = default },
            Planner = new() { Plans = new Dictionary<string, PlanOptions> { ["another"] = new() } },
            Queue = new() { ConnectionString = "AccountKey=sesame", Oin = "123", Timeout = default },
            Senders = [.. All.Senders, Sender with { Channel = "queue", Mailbox = "q-", AtOnce = 0 }],
        });

        Assert.Null(setup);
        Assert.Equal(
            ["graph-address", "graph-certificate", "graph-sign-in", "graph-timeout", "planner-bucket", "planner-plan", "planner-plan", "queue-account",
             "queue-name", "queue-oin", "queue-timeout", "sender-at-once", "sendgrid-address", "sendgrid-key", "sendgrid-timeout"],
            refusals.Select(refusal => refusal.Code).Order(StringComparer.Ordinal));
        Assert.All(refusals, refusal => Assert.DoesNotContain("sesame", refusal.Sentence, StringComparison.Ordinal));
        Assert.All(refusals, refusal => Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Planner_needs_to_know_how_we_sign_in_and_Graph_as_which_application()
    {
        Assert.Equal(["planner-graph", "sender-channel"], Codes(All with { Graph = null }).Order(StringComparer.Ordinal));
        Assert.Equal(["graph-application"], Codes(All with { Graph = All.Graph! with { ClientId = "" } }));
        Assert.Empty(Codes(All with { Graph = new() { ManagedIdentity = true } }));
    }

    [Fact]
    public void Providers_are_read_from_settings_as_they_stand_in_a_file()
    {
        var options = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SendGrid:ApiKey"] = "SG.sesame",
            ["SendGrid:Address"] = "https://api.eu.sendgrid.com",
            ["SendGrid:Timeout"] = "00:00:30",
            ["Graph:ManagedIdentity"] = "true",
            ["Planner:Plans:default:PlanId"] = "plan-1",
            ["Planner:Plans:default:BucketId"] = "bucket-1",
            ["Queue:Address"] = "https://account.queue.example",
            ["Queue:Oin"] = "00000001823288444000",
            ["Senders:0:Channel"] = "planner",
            ["Senders:0:AtOnce"] = "2",
        }).Build().Get<ChannelOptions>()!;

        Assert.Equal((new Uri("https://api.eu.sendgrid.com"), TimeSpan.FromSeconds(30)), (options.SendGrid!.Address, options.SendGrid.Timeout));
        Assert.True(options.Graph!.ManagedIdentity);
        Assert.Equal(new PlanOptions { PlanId = "plan-1", BucketId = "bucket-1" }, options.Planner!.Plans["default"]);
        Assert.Equal(2, options.Senders[0].AtOnce);
        Assert.Empty(Codes(Good with { SendGrid = options.SendGrid, Graph = options.Graph, Planner = options.Planner, Queue = options.Queue }));
    }

    [Fact]
    public void Options_of_providers_do_not_print_their_secrets() =>
        Assert.DoesNotContain("sesame", $"{All} {All.SendGrid} {All.Graph} {All.Planner} {All.Queue}", StringComparison.Ordinal);

    private ChannelOptions All => Good with
    {
        SendGrid = new() { ApiKey = "SG.sesame", Address = new Uri("https://api.eu.sendgrid.com") },
        Graph = new() { TenantId = "gemeente.example", ClientId = "0f0e0d0c-0b0a-0908-0706-050403020100", ClientSecret = "sesame" },
        Planner = new() { Plans = new Dictionary<string, PlanOptions> { ["default"] = new() { PlanId = "plan-1", BucketId = "bucket_1" } } },
        Queue = new() { ConnectionString = "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VzYW1l;EndpointSuffix=core.example", Oin = "00000001823288444000" },
        Senders =
        [
            Sender, Sender with { Channel = "smtp", AtOnce = 2 }, Sender with { Channel = "sendgrid" }, Sender with { Channel = "graph" },
            Sender with { Channel = "planner" }, Sender with { Channel = "queue" },
        ],
    };

    private static IEnumerable<string> Codes(ChannelOptions options) =>
        ChannelSetup.Build(options).Refusals.Select(refusal => refusal.Code);
}
