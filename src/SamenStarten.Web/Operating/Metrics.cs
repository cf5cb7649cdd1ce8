using System.Globalization;
using System.Text;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Trajectories;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Pages.Administration;

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
        await TellSenders(text, host, cancellation);
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

    private static async Task TellSenders(StringBuilder text, RegionHost host, CancellationToken cancellation)
    {
        var now = host.Clock.GetCurrentInstant();
        var senders = await SenderView.All(host, cancellation);
        Gauge(text, "sender_waiting", "Messages that wait, by sender.", "sender", senders.Select(s => (s.Id, (double)s.Count.Of(MessageState.Waiting))));
        Gauge(
            text, "sender_unknown", "Messages of which nobody knows whether they went, by sender.", "sender",
            senders.Select(s => (s.Id, (double)s.Count.Of(MessageState.Unknown))));
        Gauge(
            text, "sender_paused", "Whether a sender waits for its provider: 1 while it does.", "sender",
            senders.Select(s => (s.Id, s.PausedUntil(now) is null ? 0d : 1d)));
        var doubtful = await host.Store.Directory.Doubtful(cancellation);
        Gauge(text, "doubtful_contacts", "Contacts whose mail came back, and who get no more of it.", null, [("", doubtful.Length)]);
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
