using SamenStarten.Channels.Smtp;

namespace SamenStarten.Channels.Tests.SmtpDelivery;

public class ServerReceiptTests
{
    [Theory]
    [InlineData("2.0.0 Ok: queued as 4XyZ1q0Dk7z", "4XyZ1q0Dk7z")]
    [InlineData("OK id=1tAbCd-000000001Qz-2Xyz", "1tAbCd-000000001Qz-2Xyz")]
    [InlineData("2.6.0 <a@b.example> [InternalId=1234567890, Hostname=X.example] Queued mail for delivery", "1234567890")]
    [InlineData("OK:\r\nmessage taken", "OK: message taken")]
    [InlineData("", "")]
    public void The_id_of_a_message_is_found_in_the_words_of_the_server(string response, string id) =>
        Assert.Equal(id, ServerReceipt.IdIn(response));

    [Fact]
    public void A_server_that_talks_much_is_cut_short() => Assert.Equal(200, ServerReceipt.IdIn(new string('x', 5_000)).Length);
}
