using SamenStarten.Core.Messages;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Messages;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("2026-03-02 08:00", "2026-03-02 08:00")]
    [InlineData("2026-03-02 17:59", "2026-03-02 17:59")]
    [InlineData("2026-03-02 18:00", "2026-03-03 08:00")]
    [InlineData("2026-03-02 07:59", "2026-03-02 08:00")]
    [InlineData("2026-03-06 18:30", "2026-03-09 08:00")]
    [InlineData("2026-03-07 12:00", "2026-03-09 08:00")]
    [InlineData("2026-04-02 19:00", "2026-04-07 08:00")]
    [InlineData("2026-04-03 03:00", "2026-04-07 08:00")]
    [InlineData("2026-03-27 23:00", "2026-03-30 08:00")]
    public void A_message_waits_for_the_next_working_morning(string written, string goes) =>
        Assert.Equal(goes, Local.Text(QuietHours.NotBefore(Local.Time(written), TheWorkflow.National, onDuty: false)));

    [Fact]
    public void On_duty_there_are_none() =>
        Assert.Equal(
            "2026-03-07 23:00", Local.Text(QuietHours.NotBefore(Local.Time("2026-03-07 23:00"), TheWorkflow.National, onDuty: true)));
}
