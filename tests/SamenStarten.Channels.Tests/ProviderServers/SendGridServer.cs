using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>SendGrid: takes mails and gives each an id.</summary>
internal sealed class SendGridServer : ProviderServer
{
    public const string Path = "/v3/mail/send";

    private SendGridServer(ProviderDescription description)
        : base(description)
    {
    }

    public ConcurrentQueue<JsonObject> Mails { get; } = [];

    public static async Task<SendGridServer> StartNew()
    {
        var server = new SendGridServer(await ProviderDescription.Load("sendgrid-v3.json"));
        await server.Start();
        return server;
    }

    protected override Task Answer(HttpContext context, JsonObject? body)
    {
        Mails.Enqueue(body!);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers["X-Message-Id"] = $"sg-{Mails.Count}";
        return Task.CompletedTask;
    }
}
