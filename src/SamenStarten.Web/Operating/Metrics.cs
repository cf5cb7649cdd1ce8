using System.Globalization;
using System.Text;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Trajectories;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Operating;

/// <summary>The figures of the process, in the text format of Prometheus. Counts only; nothing of a person, a partner or a trajectory.</summary>
internal static class Metrics
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static void MapMetrics(this IEndpointRouteBuilder app) => app.MapGet("/metrics", Tell)
        .ForScope(Scopes.Metrics, [.. Roles.All])
        .ExcludeFromDescription();

    private static async Task<IResult> Tell(RegionHost host, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var (byStatus, withoutMoment) = await host.Store.Trajectories.Count(cancellation);
        Gauge(text, "trajectories", "Trajectories by status.", "status", byStatus.Select(s => (s.Key, (double)s.Value)));
        Gauge(
            text, "open_without_next_moment", "Open trajectories without a next moment and without a named reason: must be zero.", null,
            [("", withoutMoment)]);
        var messages = await host.Store.Messages.Count(cancellation);
        Gauge(text, "messages", "Messages to partners by state.", "state", messages.Select(m => (MessageAnswer.StateOf(m.Key), (double)m.Value)));
        var inbox = await host.Store.Inbox.Count(cancellation);
        Gauge(text, "detention_messages", "Detention messages by result.", "result", inbox.Select(i => (i.Key, (double)i.Value)));
        if (host.Engine is { } engine)
        {
            Gauge(text, "orchestrations", "Orchestrations in this process.", null, [("", engine.Instances.Count())]);
        }

        if (await host.Store.Settings.LastMessageReceived(cancellation) is { } last)
        {
            Gauge(text, "last_detention_message_timestamp_seconds", "When the last detention message came in.", null, [("", last.ToUnixTimeSeconds())]);
        }

        return Results.Text(text.ToString(), ContentType);
    }

    private static void Gauge(StringBuilder text, string name, string help, string? label, IEnumerable<(string Value, double Number)> values)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP samenstarten_{name} {help}\n# TYPE samenstarten_{name} gauge\n");
        foreach (var (value, number) in values.OrderBy(v => v.Value, StringComparer.Ordinal))
        {
            var labels = label is null ? "" : $"{{{label}=\"{value}\"}}";
            text.Append(CultureInfo.InvariantCulture, $"samenstarten_{name}{labels} {number}\n");
        }
    }
}
