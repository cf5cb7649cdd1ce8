using SamenStarten.Functions.Waking;

namespace SamenStarten.Functions.Tests.Waking;

public sealed class WakeMessageTests
{
    private static readonly Guid Id = Guid.Parse("0f3a7a52-9d0d-4f8e-8c40-6f1f7a0c5e22");

    [Fact]
    public void A_message_names_a_trajectory() => Assert.Equal(new WakeMessage(Id, null), WakeMessage.Read($$"""{"trajectory":"{{Id}}"}"""));

    [Fact]
    public void Or_a_sender() => Assert.Equal(new WakeMessage(null, "smtp:default"), WakeMessage.Read("""{"sender":"smtp:default"}"""));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"trajectory":"not an id"}""")]
    public void What_is_not_one_is_none(string message) => Assert.Null(WakeMessage.Read(message));
}
