using SamenStarten.Channels.Bounces;

namespace SamenStarten.Channels.Tests.Bounces;

public sealed class BounceProblemTests
{
    [Theory]
    [InlineData("5.1.1", "mailbox-unknown")]
    [InlineData(" 5.1.10 (bad destination mailbox)", "mailbox-unknown")]
    [InlineData("5.2.1", "mailbox-unknown")]
    [InlineData("5.4.1", "mailbox-unknown")]
    [InlineData("4.4.1", "expired")]
    [InlineData("4.4.7", "expired")]
    [InlineData("4.2.2", "mailbox-full")]
    [InlineData("5.1.2", "domain-unknown")]
    [InlineData("5.4.310", "domain-unknown")]
    [InlineData("5.7.509", "blocked")]
    [InlineData("5.0.0", "bounced")]
    [InlineData("5.1", "bounced")]
    [InlineData("15.1.1", "bounced")]
    [InlineData("", "bounced")]
    [InlineData(null, "bounced")]
    public void A_status_code_says_why(string? status, string problem) => Assert.Equal(problem, BounceProblem.Of(status));

    [Theory]
    [InlineData("550 5.1.1 User unknown", "5.1.1")]
    [InlineData("smtp;550 5.7.509 Access denied", "5.7.509")]
    [InlineData("#5.2.2 smtp;552 quota", "5.2.2")]
    [InlineData("host 5.1.1.7 said 554 5.7.1.", "5.7.1")]
    [InlineData("since 15.4.2026", null)]
    [InlineData("version 5.4.20260", null)]
    [InlineData(null, null)]
    public void A_status_code_is_found_in_what_a_server_said(string? text, string? status) =>
        Assert.Equal(status, BounceProblem.StatusIn(text));
}
