using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Channels.Bounces;

namespace SamenStarten.Channels.Tests.Bounces;

public sealed class GraphBouncesTests
{
    private static readonly Instant Received = Instant.FromUtc(2026, 4, 10, 7, 0);

    private readonly Mailbox mailbox = new();

    [Fact]
    public async Task Bounces_are_reported_until_they_are_taken_and_other_mail_stays_unread()
    {
        mailbox.Mails["AAMk:1"] = "out-of-office";
        mailbox.Mails["AAMk:2"] = "exchange-online-unknown";
        var bounces = new GraphBounces(mailbox);

        var report = Assert.Single(await bounces.Read(TestContext.Current.CancellationToken));
        Assert.Equal(("graph:default", "graph:default:AAMk:2", Received), (bounces.Name, report.Key, report.At));
        await bounces.Taken([report], TestContext.Current.CancellationToken);

        Assert.Empty(await bounces.Read(TestContext.Current.CancellationToken));
        Assert.Equal(["AAMk:1"], mailbox.Mails.Keys);
        Assert.Equal(["AAMk:1", "AAMk:2"], mailbox.Opened);
    }

    [Fact]
    public async Task What_was_read_before_the_connection_broke_is_reported()
    {
        mailbox.Mails["1"] = "postfix-unknown";
        mailbox.Mails["2"] = "breaks";

        Assert.Single(await new GraphBounces(mailbox).Read(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_mail_that_is_gone_is_passed_over()
    {
        mailbox.Mails["1"] = "gone";
        mailbox.Mails["2"] = "postfix-unknown";

        Assert.Single(await new GraphBounces(mailbox, atOnce: 2).Read(TestContext.Current.CancellationToken));
    }

    /// <summary>A mailbox by name of sample; <c>breaks</c> and <c>gone</c> do so when they are opened.</summary>
    private sealed class Mailbox : IMailboxReader
    {
        public SortedDictionary<string, string> Mails { get; } = new(StringComparer.Ordinal);

        public List<string> Opened { get; } = [];

        string IMailboxReader.Mailbox => "default";

        public Task<ImmutableArray<UnreadMail>> Unread(CancellationToken cancellation) =>
            Task.FromResult<ImmutableArray<UnreadMail>>([.. Mails.Keys.Select(id => new UnreadMail(id, Received))]);

        public Task<Stream?> Open(string id, CancellationToken cancellation)
        {
            Opened.Add(id);
            return Mails[id] switch
            {
                "breaks" => throw new IOException(),
                "gone" => Task.FromResult<Stream?>(null),
                var sample => Task.FromResult<Stream?>(new MemoryStream(Samples.Bytes(sample))),
            };
        }

        public Task MarkAsRead(ImmutableArray<string> ids, CancellationToken cancellation)
        {
            foreach (var id in ids)
                Mails.Remove(id);
            return Task.CompletedTask;
        }
    }
}
