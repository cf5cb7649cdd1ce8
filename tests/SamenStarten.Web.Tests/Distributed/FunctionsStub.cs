using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Distributed;

/// <summary>What a process asks of the Functions app, on this machine: it lets in who shows a token with our scope, and answers as it is told to.</summary>
internal sealed class FunctionsStub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FunctionsStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Use(async (context, next) =>
        {
            if (await MayComeIn(context.Request.Headers.Authorization.ToString()))
            {
                await next(context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
        });
        _app.MapGet("/api/trajectory-status", Status);
        _app.MapGet("/api/poison-messages", () => Results.Content(Poison.ToJsonString(), "application/json"));
        _app.MapPost("/api/poison-messages/replay", () =>
        {
            Replayed++;
            return Results.Json(new { replayed = Poison.Count });
        });
    }

    public string Address => _app.Urls.First();

    /// <summary>How an orchestration is that isn't running.</summary>
    public ConcurrentDictionary<Guid, string> NotRunning { get; } = new();

    public JsonArray Poison { get; } = [];

    /// <summary>How many ids each call asked for.</summary>
    public ConcurrentBag<int> Asked { get; } = [];

    public int Replayed { get; private set; }

    public static async Task<FunctionsStub> Start()
    {
        var stub = new FunctionsStub();
        await stub._app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<bool> MayComeIn(string header)
    {
        var token = await new JsonWebTokenHandler().ValidateTokenAsync(header.Replace("Bearer ", "", StringComparison.Ordinal), new TokenValidationParameters
        {
            ValidIssuer = ProgramDoor.DevelopmentIssuer,
            ValidAudience = Tokens.Audience,
            IssuerSigningKey = new SymmetricSecurityKey(Convert.FromBase64String(Tokens.Key)),
        });
        return token.IsValid && token.Claims.TryGetValue("scope", out var scope) && scope is Scopes.Orchestrations;
    }

    private IResult Status(Guid[] id)
    {
        Asked.Add(id.Length);
        return Results.Json(id.Select(one => new
        {
            id = one,
            runtimeStatus = NotRunning.GetValueOrDefault(one, "Running"),
            customStatus = new { phase = "F1" },
            lastUpdatedAt = "2026-01-12T09:00:00.1234567Z",
        }));
    }
}
