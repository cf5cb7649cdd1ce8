using System.Text.Json;
using SamenStarten.Functions.Durable;

namespace SamenStarten.Functions.Tests.Hosting;

/// <summary>host.json lies in the app as it is in the repository, and says what we count on.</summary>
public sealed class HostJsonTests
{
    private static readonly JsonElement Host =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"))).RootElement;

    private static JsonElement Engine => Host.GetProperty("extensions").GetProperty("durableTask");

    [Fact]
    public void The_version_that_is_stamped_first_is_the_one_that_is_stamped_on_starting_again() =>
        Assert.Equal(OrchestrationVersion.Current, Engine.GetProperty("defaultVersion").GetString());

    [Fact]
    public void No_trace_has_what_goes_in_or_comes_out()
    {
        var tracing = Engine.GetProperty("tracing");
        Assert.False(tracing.GetProperty("traceInputsAndOutputs").GetBoolean());
        Assert.Equal("V2", tracing.GetProperty("version").GetString());
        Assert.Equal("OpenTelemetry", Host.GetProperty("telemetryMode").GetString());
    }

    [Fact]
    public void A_wake_is_heard_within_seconds_and_what_a_killed_worker_held_comes_back_within_a_minute()
    {
        var storage = Engine.GetProperty("storageProvider");
        Assert.True(TimeSpan.Parse(storage.GetProperty("maxQueuePollingInterval").GetString()!, null) <= TimeSpan.FromSeconds(5));
        Assert.True(TimeSpan.Parse(storage.GetProperty("controlQueueVisibilityTimeout").GetString()!, null) <= TimeSpan.FromMinutes(1));
        Assert.True(TimeSpan.Parse(storage.GetProperty("workItemQueueVisibilityTimeout").GetString()!, null) <= TimeSpan.FromMinutes(1));
    }
}
