using System.Net;
using System.Net.Sockets;
using MailKit;
using NodaTime;
using SamenStarten.Channels.Bounces;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Bounces;

public sealed class ImapBouncesTests(MailboxServer server) : IClassFixture<MailboxServer>
{
    private static readonly DateTimeOffset Received = new(2026, 4, 10, 9, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task A_bounce_is_reported_until_it_is_taken_and_then_marked_as_read()
    {
        server.SkipUnlessFound();
        var mailbox = server.NewMailbox();
        await MailboxServer.Deliver(mailbox, "postfix-unknown", Received);
        var bounces = new ImapBounces(mailbox);

        var report = Assert.Single(await Read(bounces));
        Assert.Equal(
            (ReportKind.Bounced, Given.Id(1), null, Instant.FromUtc(2026, 4, 10, 7, 0), "mailbox-unknown"),
            (report.Kind, report.MessageId, report.ProviderId, report.At, report.Problem));
        Assert.Matches("^imap:default:[0-9]+:1$", report.Key);
        Assert.Equal([report], await Read(bounces));
        Assert.Equal([report], await Read(new ImapBounces(mailbox)));

        await Take(bounces, report);

        Assert.Empty(await Read(bounces));
        var (unread, total) = await MailboxServer.Content(mailbox);
        Assert.Empty(unread);
        Assert.Equal(1, total);
        Assert.Null(bounces.Trouble);
    }

    [Fact]
    public async Task What_is_no_bounce_stays_unread_for_people()
    {
        server.SkipUnlessFound();
        var mailbox = server.NewMailbox();
        await MailboxServer.Deliver(mailbox, "out-of-office", Received);
        await MailboxServer.Deliver(mailbox, "exchange-mailbox-full", Received);
        var bounces = new ImapBounces(mailbox);

        await Take(bounces, [.. await Read(bounces)]);

        Assert.Equal(["Automatisch antwoord: Taak T-2026-00042: reactie gevraagd"], (await MailboxServer.Content(mailbox)).Unread);
    }

    [Fact]
    public async Task A_pile_of_other_mail_does_not_stand_before_the_bounces_behind_it()
    {
        server.SkipUnlessFound();
        var mailbox = server.NewMailbox() with { AtOnce = 2 };
        foreach (var sample in new[] { "out-of-office", "answer-of-a-person", "read-receipt", "postfix-unknown", "gateway-blocked", "expired" })
            await MailboxServer.Deliver(mailbox, sample, Received);
        var bounces = new ImapBounces(mailbox);

        Assert.Empty(await Read(bounces));
        Assert.Equal(["mailbox-unknown"], Problems(await Read(bounces)));
        var both = await Read(bounces);
        Assert.Equal(["mailbox-unknown", "blocked"], Problems(both));
        await Take(bounces, [.. both]);
        Assert.Equal(["expired"], Problems(await Read(bounces)));
    }

    [Fact]
    public async Task Mail_that_somebody_removed_or_read_in_the_meantime_is_no_trouble()
    {
        server.SkipUnlessFound();
        var mailbox = server.NewMailbox();
        await MailboxServer.Deliver(mailbox, "postfix-unknown", Received);
        await MailboxServer.Deliver(mailbox, "gateway-blocked", Received);
        var bounces = new ImapBounces(mailbox);
        var reports = await Read(bounces);
        await MailboxServer.Open(mailbox, async inbox =>
        {
            await inbox.StoreAsync(0, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted));
            await inbox.ExpungeAsync();
        });

        await Take(bounces, [.. reports]);

        Assert.Null(bounces.Trouble);
        Assert.Empty((await MailboxServer.Content(mailbox)).Unread);
    }

    [Fact]
    public async Task Reports_of_another_source_and_of_before_the_folder_was_numbered_anew_mark_nothing()
    {
        server.SkipUnlessFound();
        var mailbox = server.NewMailbox();
        await MailboxServer.Deliver(mailbox, "postfix-unknown", Received);
        var bounces = new ImapBounces(mailbox);
        var report = Assert.Single(await Read(bounces));

        await Take(bounces, report with { Key = "imap:default:1:1" }, report with { Key = "imap:other:1:1" }, report with { Key = "sendgrid:x" });

        Assert.Single((await MailboxServer.Content(mailbox)).Unread);
        Assert.Equal([report], await Read(bounces));
    }

    [Fact]
    public async Task Who_cannot_sign_in_or_trust_the_server_reads_nothing_and_the_channel_page_can_say_why()
    {
        server.SkipUnlessFound();
        var mailbox = server.NewMailbox();

        Assert.Equal("sign-in-refused", await TroubleOf(mailbox with { Password = "wrong" }));
        Assert.Equal("folder-missing", await TroubleOf(mailbox with { Folder = "Nergens" }));
        Assert.Equal("tls-refused", await TroubleOf(server.WithUntrustedTls(mailbox)));
        Assert.Equal("tls-refused", await TroubleOf(mailbox with { Security = ImapSecurity.StartTls }));
        Assert.Null(await TroubleOf(mailbox));
    }

    [Fact]
    public async Task A_server_that_is_down_or_never_greets_is_trouble_that_passes()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var options = new ImapOptions
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)mute.LocalEndpoint).Port,
            Security = ImapSecurity.None,
            User = "bounces",
            Timeout = TimeSpan.FromMilliseconds(300),
        };

        Assert.Equal("unreachable", await TroubleOf(options));
        mute.Stop();
        Assert.Equal("unreachable", await TroubleOf(options));
    }

    [Fact]
    public async Task Who_asks_to_stop_is_heard()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ImapBounces(new() { Host = "127.0.0.1" }).Read(stopped.Token));
    }

    private static async Task<string?> TroubleOf(ImapOptions options)
    {
        var bounces = new ImapBounces(options);
        Assert.Empty(await Read(bounces));
        return bounces.Trouble;
    }

    private static async Task<DeliveryReport[]> Read(ImapBounces bounces) => [.. await bounces.Read(TestContext.Current.CancellationToken)];

    private static Task Take(ImapBounces bounces, params DeliveryReport[] reports) =>
        bounces.Taken([.. reports], TestContext.Current.CancellationToken);

    private static IEnumerable<string?> Problems(IEnumerable<DeliveryReport> reports) => reports.Select(report => report.Problem);
}
