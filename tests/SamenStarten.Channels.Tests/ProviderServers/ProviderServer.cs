using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>
/// A provider, played on 127.0.0.1: refuses every request that isn't as it is described, and then fails the test that disposes of it.
/// </summary>
internal abstract class ProviderServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly ProviderDescription description;

    private readonly ConcurrentQueue<string> problems = [];

    private readonly ConcurrentQueue<(string Method, string PathEnd, Fault Fault)> faults = [];

    private readonly ConcurrentQueue<string> requests = [];

    protected ProviderServer(ProviderDescription description)
    {
        this.description = description;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Take);
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>Method and path of every request that was as described, in order.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>What wasn't as described, forgotten once it is asked for.</summary>
    public IReadOnlyList<string> TakeProblems()
    {
        string[] found = [.. problems];
        problems.Clear();
        return found;
    }

    public Task Start() => app.StartAsync();

    /// <summary>The next request of this kind goes wrong.</summary>
    public void Next(string method, string pathEnd, Fault fault) => faults.Enqueue((method, pathEnd, fault));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Assert.True(problems.IsEmpty, string.Join(Environment.NewLine, problems));
    }

    protected abstract Task Answer(HttpContext context, JsonObject? body);

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        string[] wrong = [.. description.Problems(context.Request, body)];
        if (wrong.Length > 0)
        {
            foreach (var problem in wrong)
                problems.Enqueue(problem);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
        await GoWrong(FaultOf(context.Request), context, body.Length > 0 ? JsonNode.Parse(body)!.AsObject() : null);
    }

    private async Task GoWrong(Fault? fault, HttpContext context, JsonObject? body)
    {
        switch (fault)
        {
            case Fault.Status(var code, var headers):
                context.Response.StatusCode = code;
                foreach (var (name, value) in headers)
                    context.Response.Headers[name] = value;
                break;
            case Fault.CutBefore:
                context.Abort();
                break;
            case Fault.CutAfter or Fault.Silence:
                await Do(body);
                if (fault is Fault.Silence)
                    await Gone(context);
                context.Abort();
                break;
            default:
                await Answer(context, body);
                break;
        }

        // What was done isn't told: the answer goes nowhere.
        Task Do(JsonObject? asked)
        {
            var unheard = new DefaultHttpContext();
            unheard.Request.Method = context.Request.Method;
            unheard.Request.Path = context.Request.Path;
            unheard.Request.QueryString = context.Request.QueryString;
            foreach (var (name, value) in context.Request.Headers)
                unheard.Request.Headers[name] = value;
            return Answer(unheard, asked);
        }
    }

    private static async Task Gone(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private Fault? FaultOf(HttpRequest request) =>
        faults.TryPeek(out var next) && next.Method == request.Method && request.Path.Value!.EndsWith(next.PathEnd, StringComparison.Ordinal)
        && faults.TryDequeue(out next) ? next.Fault : null;
}
