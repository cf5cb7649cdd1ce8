using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;
using SamenStarten.Channels.Smtp;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Tests.SmtpDelivery;

public sealed class SmtpChannelTests(MailServer server) : IClassFixture<MailServer>
{
    [Fact]
    public async Task A_mail_is_handed_over_once_with_its_headers_and_its_text()
    {
        server.SkipUnlessFound();
        var mail = Given.Mail();

        var answer = await Send(mail);

        Assert.Equal((MessageState.HandedOver, null, null), (answer.State, answer.Problem, answer.RetryAt));
        Assert.Matches("^[A-Za-z0-9]{6,}$", answer.ProviderId);
        var received = await server.Received();
        Assert.Equal((mail.FromAddress, "gemeente.example", null), (received.From, received.Greeting, received.User));
        Assert.Equal([mail.ToAddress], received.To);
        using var message = MimeMessage.Load(new MemoryStream(received.Bytes), TestContext.Current.CancellationToken);
        Assert.Equal($"{mail.MessageId:D}@gemeente.example", message.MessageId);
        Assert.Equal(mail.Subject, message.Subject);
        Assert.Equal("\"Gemeente Voorbeeld\" <samenstarten@gemeente.example>", message.From.ToString());
        Assert.Equal("\"Gemeente Voorbeeld\" <antwoord@gemeente.example>", message.ReplyTo.ToString());
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal(mail.Date.ToDateTimeOffset(), message.Date);
        Assert.Contains("Content-Transfer-Encoding: quoted-printable", Encoding.ASCII.GetString(received.Bytes), StringComparison.Ordinal);
        Assert.Equal(mail.Text, message.TextBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_same_mail_again_is_the_same_to_the_byte_and_still_not_sent_blindly()
    {
        server.SkipUnlessFound();
        await Send(Given.Mail());
        await Send(Given.Mail());

        Assert.Equal((await server.Received()).Bytes, (await server.Received()).Bytes);
        Assert.False(new SmtpChannel(server.InTheClear).RepeatsSafely);
    }

    [Theory]
    [InlineData("later@partner.example", "smtp-4xx", false)]
    [InlineData("gone@partner.example", "unreachable", true)]
    public async Task Mail_that_cannot_be_taken_now_waits(string to, string problem, bool allWait)
    {
        server.SkipUnlessFound();

        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, problem, null) { AllWait = allWait }, await Send(Given.Mail(to)));
    }

    [Fact]
    public async Task Mail_that_cannot_be_taken_now_waits_also_when_the_server_says_so_after_the_text()
    {
        server.SkipUnlessFound();

        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, "smtp-4xx", null), await Send(Given.Mail("busy@partner.example")));
        await server.Received();
    }

    [Fact]
    public async Task A_recipient_that_is_refused_fails_the_mail()
    {
        server.SkipUnlessFound();

        Assert.Equal(
            new DeliveryAnswer(MessageState.Failed, null, "recipient-refused", null), await Send(Given.Mail("refused@partner.example")));
    }

    [Fact]
    public async Task A_text_that_is_refused_fails_the_mail()
    {
        server.SkipUnlessFound();

        Assert.Equal(
            new DeliveryAnswer(MessageState.Failed, null, "message-refused", null), await Send(Given.Mail("spam@partner.example")));
        await server.Received();
    }

    [Fact]
    public async Task A_sender_that_is_refused_is_our_setting_so_that_mail_waits()
    {
        server.SkipUnlessFound();

        Assert.Equal(
            new DeliveryAnswer(MessageState.Waiting, null, "sender-refused", null) { AllWait = true },
            await Send(Given.Mail() with { FromAddress = "stranger@elders.example" }));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_text_leaves_the_mail_unknown()
    {
        server.SkipUnlessFound();

        Assert.Equal(new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null), await Send(Given.Mail("drop@partner.example")));
        await server.Received();
    }

    [Fact]
    public async Task A_server_that_never_answers_after_the_text_leaves_the_mail_unknown()
    {
        server.SkipUnlessFound();
        var impatient = server.InTheClear with { AnswerTimeout = TimeSpan.FromMilliseconds(300) };

        Assert.Equal(
            new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null), await Send(Given.Mail("silent@partner.example"), impatient));
        await server.Received();
    }

    [Fact]
    public async Task Stopping_while_the_text_is_on_its_way_waits_for_the_answer()
    {
        server.SkipUnlessFound();
        using var stopping = new CancellationTokenSource();
        var sending = new SmtpChannel(server.InTheClear with { AnswerTimeout = TimeSpan.FromSeconds(1) })
            .Send(Given.Mail("silent@partner.example"), stopping.Token);
        await server.Received();

        await stopping.CancelAsync();

        Assert.Equal(new DeliveryAnswer(MessageState.Unknown, null, "no-answer", null), await sending);
    }

    [Fact]
    public async Task Stopping_before_the_text_leaves_the_mail_waiting() => Assert.Equal(
        new DeliveryAnswer(MessageState.Waiting, null, "stopped", null),
        await new SmtpChannel(server.InTheClear).Send(Given.Mail(), new CancellationToken(canceled: true)));

    [Fact]
    public async Task Mail_waits_for_a_server_that_is_down()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var answer = await Send(Given.Mail(), new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None });

        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, "unreachable", null) { AllWait = true }, answer);
    }

    [Fact]
    public async Task Mail_waits_for_a_server_that_cannot_be_found() => Assert.Equal(
        new DeliveryAnswer(MessageState.Waiting, null, "unreachable", null) { AllWait = true },
        await Send(Given.Mail(), new SmtpOptions { Host = "mail.invalid" }));

    [Fact]
    public async Task Mail_waits_for_a_server_that_never_greets()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var mute = new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
            Security = SmtpSecurity.None,
            Timeout = TimeSpan.FromMilliseconds(300),
        };

        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, "unreachable", null) { AllWait = true }, await Send(Given.Mail(), mute));
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_and_a_server_without_TLS_get_no_mail()
    {
        server.SkipUnlessFound();
        var refused = new DeliveryAnswer(MessageState.Waiting, null, "tls-refused", null) { AllWait = true };

        Assert.Equal(refused, await Send(Given.Mail(), server.WithUntrustedTls));
        Assert.Equal(refused, await Send(Given.Mail(), server.InTheClear with { Security = SmtpSecurity.StartTls }));
        Assert.Equal(refused, await Send(Given.Mail(), server.InTheClear with { Security = SmtpSecurity.Tls }));
    }

    [Fact]
    public async Task Who_signs_in_sends_and_who_cannot_waits()
    {
        server.SkipUnlessFound();

        var known = await Send(Given.Mail(), server.InTheClear with { User = "relay", Password = "sesame" });
        var unknown = await Send(Given.Mail(), server.InTheClear with { User = "relay", Password = "wrong" });

        Assert.Equal(MessageState.HandedOver, known.State);
        Assert.Equal("relay", (await server.Received()).User);
        Assert.Equal(new DeliveryAnswer(MessageState.Waiting, null, "sign-in-refused", null) { AllWait = true }, unknown);
    }

    [Theory]
    [InlineData("ok@partner.example\r\nRCPT TO:<ander@elders.example>")]
    [InlineData("ok@partner.example>\r\nDATA")]
    [InlineData("ok@partner.example\n")]
    public async Task An_address_that_smuggles_a_command_is_refused_before_connecting(string address)
    {
        var refused = new DeliveryAnswer(MessageState.Failed, null, "bad-address", null);

        Assert.Equal(refused, await Send(Given.Mail(address), new SmtpOptions { Host = "mail.invalid" }));
        Assert.Equal(refused, await Send(Given.Mail() with { ReplyTo = address }, new SmtpOptions { Host = "mail.invalid" }));
    }

    [Fact]
    public async Task A_header_that_smuggles_a_header_is_refused_before_connecting() => Assert.Equal(
        new DeliveryAnswer(MessageState.Failed, null, "bad-header", null),
        await Send(Given.Mail() with { Subject = "Taak\r\nBcc: ander@elders.example" }, new SmtpOptions { Host = "mail.invalid" }));

    private Task<DeliveryAnswer> Send(OutgoingMail mail, SmtpOptions? options = null) =>
        new SmtpChannel(options ?? server.InTheClear).Send(mail, TestContext.Current.CancellationToken);
}
