using MimeKit;
using SamenStarten.Channels.Pickup;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.Pickup;

public sealed class PickupFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private PickupFolder Channel => new(folder.Path);

    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_mail_is_a_file_that_any_mail_program_reads()
    {
        var mail = Given.Mail();

        var answer = await Channel.Send(mail, Stopping);

        Assert.Equal(new DeliveryAnswer(MessageState.HandedOver, $"{mail.MessageId:D}.eml", null, null), answer);
        using var message = await MimeMessage.LoadAsync(Assert.Single(Files()), Stopping);
        Assert.Equal($"{mail.MessageId:D}@gemeente.example", message.MessageId);
        Assert.Equal(mail.Subject, message.Subject);
        Assert.Equal("\"Gemeente Voorbeeld\" <samenstarten@gemeente.example>", message.From.ToString());
        Assert.Equal("\"Gemeente Voorbeeld\" <antwoord@gemeente.example>", message.ReplyTo.ToString());
        Assert.Equal(mail.ToAddress, message.To.ToString());
        Assert.Equal(mail.Date.ToDateTimeOffset(), message.Date);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal(mail.Text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Null(message.HtmlBody);
    }

    [Fact]
    public async Task Lines_end_with_CR_LF_and_everything_is_ASCII()
    {
        await Channel.Send(Given.Mail() with { Subject = "Één taak" }, Stopping);

        var bytes = await File.ReadAllBytesAsync(Files().Single(), Stopping);

        Assert.All(bytes, b => Assert.InRange(b, 0, 127));
        Assert.All(Enumerable.Range(0, bytes.Length).Where(i => bytes[i] == '\n'), i => Assert.Equal((byte)'\r', bytes[i - 1]));
        Assert.Equal(bytes.Count(b => b == '\n'), bytes.Count(b => b == '\r'));
    }

    [Fact]
    public async Task The_same_message_again_is_the_same_file_to_the_byte()
    {
        var composer = Given.Composer();
        await Channel.Send(composer.Compose(Given.Message(), Given.Contact(), Given.Sender)!, Stopping);
        var once = await File.ReadAllBytesAsync(Files().Single(), Stopping);

        var retry = Given.Message() with { Attempts = 2, StateAt = Given.Message().StateAt.Plus(NodaTime.Duration.FromHours(3)) };
        await Channel.Send(Given.Composer().Compose(retry, Given.Contact(), Given.Sender)!, Stopping);

        Assert.Equal(once, await File.ReadAllBytesAsync(Assert.Single(Files()), Stopping));
        Assert.True(Channel.RepeatsSafely);
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_overwritten()
    {
        var mail = Given.Mail();
        await File.WriteAllTextAsync(folder.File($".{mail.MessageId:D}.eml.tmp"), new string('x', 100_000), Stopping);

        await Channel.Send(mail, Stopping);

        Assert.DoesNotContain("xxx", await File.ReadAllTextAsync(Assert.Single(Files()), Stopping), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_waits_for_a_folder_that_is_missing_and_the_folder_is_not_made_anew()
    {
        var answer = await new PickupFolder(folder.File("unmounted")).Send(Given.Mail(), Stopping);

        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, "folder-missing", null) { AllWait = true }, answer);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Mail_waits_for_a_disk_that_is_full_and_leaves_nothing_half_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a device that is always full.");
        var mail = Given.Mail();
        File.CreateSymbolicLink(folder.File($".{mail.MessageId:D}.eml.tmp"), "/dev/full");

        var answer = await Channel.Send(mail, Stopping);

        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, "folder-full", null) { AllWait = true }, answer);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Mail_waits_when_we_are_stopping()
    {
        var answer = await Channel.Send(Given.Mail(), new CancellationToken(canceled: true));

        Assert.Equal((MessageState.Waiting, "stopped"), (answer.State, answer.Problem));
        Assert.DoesNotContain(Files(), file => file.EndsWith(".eml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("iemand@partner.example\r\nBcc: ander@elders.example")]
    [InlineData("iemand@partner.example, ander@elders.example")]
    [InlineData("Iemand <iemand@partner.example>")]
    [InlineData("iemand")]
    [InlineData("iemand@")]
    [InlineData("")]
    public async Task An_address_that_is_not_one_plain_mailbox_is_refused(string address)
    {
        var mail = Given.Mail();
        OutgoingMail[] mails = [mail with { ToAddress = address }, mail with { FromAddress = address }, mail with { ReplyTo = address }];
        foreach (var bad in mails)
            Assert.Equal(new DeliveryAnswer(MessageState.Failed, null, "bad-address", null), await Channel.Send(bad, Stopping));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_header_with_a_line_break_is_refused()
    {
        var mail = Given.Mail();
        foreach (var bad in new[] { mail with { Subject = "Taak\r\nBcc: x@y.example" }, mail with { SenderName = "Gemeente\nBcc: x" } })
            Assert.Equal(new DeliveryAnswer(MessageState.Failed, null, "bad-header", null), await Channel.Send(bad, Stopping));
        Assert.Empty(Files());
    }

    private string[] Files() => Directory.GetFiles(folder.Path);
}
