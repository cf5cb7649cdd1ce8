using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>Microsoft Graph, as far as mailboxes and plans go.</summary>
internal sealed class GraphServer : ProviderServer
{
    private GraphServer(ProviderDescription description)
        : base(description)
    {
    }

    public Exchange Exchange { get; } = new();

    public PlannerPlan Plan { get; } = new();

    public Inbox Inbox { get; } = new();

    public static async Task<GraphServer> StartNew()
    {
        var server = new GraphServer(await ProviderDescription.Load("graph-v1.0.json"));
        await server.Start();
        return server;
    }

    protected override async Task Answer(HttpContext context, JsonObject? body)
    {
        string[] path = context.Request.Path.Value!.Split('/')[2..];
        if ((context.Request.Method, path) is ("GET", ["users", _, "messages", var opened, "$value"]) && Inbox.Open(opened) is { } content)
        {
            await context.Response.Body.WriteAsync(content);
            return;
        }

        var (status, answer) = (context.Request.Method, path) switch
        {
            ("GET", ["users", _, "messages"]) => Exchange.Find(context.Request.Query["$filter"]!),
            ("POST", ["users", _, "messages"]) => Exchange.Write(body!),
            ("GET", ["users", _, "mailFolders", "inbox", "messages"]) => Inbox.Unread(context.Request, Address),
            ("PATCH", ["users", _, "messages", var id]) when Inbox.Has(id) => Inbox.Change(id, body!),
            ("PATCH", ["users", _, "messages", var id]) => Exchange.Rewrite(id, body!),
            ("POST", ["users", _, "messages", var id, "send"]) => Exchange.Send(id),
            ("GET", ["planner", "plans", _, "tasks"]) => Plan.Tasks(context.Request, Address),
            ("POST", ["planner", "tasks"]) => Plan.Make(body!),
            ("GET", ["planner", "tasks", var id, "details"]) => Plan.Details(id),
            ("PATCH", ["planner", "tasks", var id, "details"]) => Plan.Describe(id, body!, context.Request.Headers.IfMatch!),
            _ => (StatusCodes.Status404NotFound, null),
        };
        context.Response.StatusCode = status;
        if (answer is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.ToJsonString());
        }
    }
}
