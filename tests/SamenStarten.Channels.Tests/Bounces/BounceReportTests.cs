using System.Text;
using CsCheck;
using NodaTime;
using SamenStarten.Channels.Bounces;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Bounces;

public sealed class BounceReportTests
{
    public static TheoryData<string> EverySample =>
        [.. Directory.EnumerateFiles(Samples.Folder, "*.eml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("postfix-unknown", "mailbox-unknown")]
    [InlineData("exchange-online-unknown", "mailbox-unknown")]
    [InlineData("exchange-without-original", "mailbox-unknown")]
    [InlineData("exchange-mailbox-full", "mailbox-full")]
    [InlineData("gateway-blocked", "blocked")]
    [InlineData("expired", "expired")]
    [InlineData("list-partly-failed", "mailbox-unknown")]
    [InlineData("exim-plain", "mailbox-unknown")]
    [InlineData("qmail-plain", "bounced")]
    [InlineData("plain-with-original-attached", "mailbox-full")]
    public async Task What_came_back_is_recognised_with_the_reason(string sample, string problem) =>
        Assert.Equal(new BounceReport(ReportKind.Bounced, Given.Id(1), problem), await Read(sample));

    [Theory]
    [InlineData("rfc3464-delayed", ReportKind.Deferred)]
    [InlineData("plain-delayed", ReportKind.Deferred)]
    [InlineData("postfix-delivered", ReportKind.Delivered)]
    public async Task What_waits_or_arrived_has_no_problem(string sample, ReportKind kind) =>
        Assert.Equal(new BounceReport(kind, Given.Id(1), null), await Read(sample));

    [Theory]
    [InlineData("out-of-office")]
    [InlineData("answer-of-a-person")]
    [InlineData("read-receipt")]
    [InlineData("bounce-of-other-mail")]
    [InlineData("answer-of-a-person-bounced")]
    [InlineData("forwarded-bounce")]
    public async Task What_people_send_and_what_is_about_other_mail_is_no_bounce(string sample) => Assert.Null(await Read(sample));

    [Theory]
    [MemberData(nameof(EverySample))]
    public async Task No_address_and_no_text_stays(string sample)
    {
        var report = (await Read(sample))?.As("imap:default:1:7", Instant.FromUtc(2026, 4, 10, 7, 0));

        Assert.DoesNotMatch("@|partner|gemeente|Taak", report?.ToString() ?? "");
    }

    [Theory]
    [MemberData(nameof(EverySample))]
    public async Task Line_endings_make_no_difference(string sample)
    {
        var lines = Encoding.UTF8.GetString(Samples.Bytes(sample)).ReplaceLineEndings("\r\n");

        Assert.Equal(await Read(sample), await Read(Encoding.UTF8.GetBytes(lines)));
    }

    [Theory]
    [MemberData(nameof(EverySample))]
    public void Wherever_a_mail_is_cut_off_it_is_read_or_passed_over(string sample)
    {
        var bytes = Samples.Bytes(sample);
        Gen.Int[0, bytes.Length].Sample(length =>
        {
            var report = BounceReport.Read(new MemoryStream(bytes[..length])).GetAwaiter().GetResult();
            return report is null || report.MessageId == Given.Id(1);
        }, iter: 100);
    }

    [Fact]
    public async Task Parts_in_parts_without_end_are_passed_over()
    {
        var deep = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
            deep.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=\"b{i}\"\n\n--b{i}\n");

        Assert.Null(await Read(Encoding.ASCII.GetBytes(deep.ToString())));
    }

    [Fact]
    public void It_becomes_a_report_under_the_key_and_time_of_its_source()
    {
        var at = Instant.FromUtc(2026, 4, 10, 7, 0);

        Assert.Equal(
            new DeliveryReport("imap:default:1:7", ReportKind.Bounced, Given.Id(1), null, at, "blocked"),
            new BounceReport(ReportKind.Bounced, Given.Id(1), "blocked").As("imap:default:1:7", at));
    }

    private static Task<BounceReport?> Read(string sample) => Read(Samples.Bytes(sample));

    private static Task<BounceReport?> Read(byte[] mail) => BounceReport.Read(new MemoryStream(mail), TestContext.Current.CancellationToken);
}
