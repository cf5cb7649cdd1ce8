using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SamenStarten.Store.People;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Tests.Given;

/// <summary>The real host, from its real entry on, in a folder of its own and without a network.</summary>
internal sealed class WebHostOf : WebApplicationFactory<RegionHost>
{
    private readonly Scratch _scratch = new();
    private readonly Dictionary<string, string> _settings;
    private IDemoContent? _content;
    private KeptLog? _log;

    private WebHostOf(Dictionary<string, string> settings)
    {
        _settings = settings;
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.BaseAddress = new Uri("https://localhost");
    }

    /// <summary>The region that it serves.</summary>
    public RegionHost Region => Services.GetRequiredService<RegionHost>();

    /// <summary>Nothing is configured.</summary>
    public static WebHostOf TheDemo() => new([]);

    /// <summary>The demo with nobody in it, on Monday 12 January 2026 in the morning.</summary>
    public static WebHostOf AnEmptyDemo() => new([]) { _content = new NobodyYet() };

    /// <summary>A region in earnest, to which programs come with tokens of <see cref="Tokens"/>.</summary>
    public static WebHostOf ARegion(params (string Key, string Value)[] more)
    {
        var host = new WebHostOf(more.ToDictionary(m => m.Key, m => m.Value));
        foreach (var (key, value) in InEarnest(host._scratch))
        {
            host.Add(key, value);
        }

        host.Add("SignIn:Jwt:Audience", Tokens.Audience);
        host.Add("SignIn:Jwt:DevelopmentKey", Tokens.Key);
        return host;
    }

    /// <summary>One of the processes of a region whose engine is elsewhere.</summary>
    public static WebHostOf AProcessOf(SharedRegion shared, params (string Key, string Value)[] more)
    {
        var host = new WebHostOf(more.ToDictionary(m => m.Key, m => m.Value));
        foreach (var (key, value) in shared.Settings.Concat(InEarnest(host._scratch).Where(s => s.Key is not ("Region:Database" or "Region:MasterKeyFile"))))
        {
            host.Add(key, value);
        }

        host.Add("SignIn:Jwt:Audience", Tokens.Audience);
        host.Add("SignIn:Jwt:DevelopmentKey", Tokens.Key);
        return host;
    }

    /// <summary>What a region in earnest needs: a database, a master key, and a way for mail.</summary>
    public static IEnumerable<(string Key, string Value)> InEarnest(Scratch scratch) =>
    [
        ("Region:Database", scratch.PathOf("region.db")),
        ("Region:MasterKeyFile", scratch.Write("region.masterkey", MasterKey.NewText())),
        ("Region:SampleDirectory", "true"),
        ("Region:Mail:Pickup:Folder", scratch.PathOf("mail")),
        ("Region:Mail:Senders:0:Channel", "pickup"),
        ("Region:Mail:Senders:0:FromAddress", "trajecten@gemeente.example"),
        ("Region:Mail:Senders:0:Name", "Gemeente Voorbeeld"),
        ("Region:Mail:Senders:0:Phone", "14 0000"),
        ("Region:Mail:Senders:0:LinkBase", "https://gemeente.example"),
    ];

    /// <summary>The same, with all that it says in its log kept.</summary>
    public WebHostOf Logging(KeptLog log)
    {
        _log = log;
        return this;
    }

    /// <summary>A program with these scopes.</summary>
    public HttpClient Program(params string[] scopes)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", Tokens.With(scopes));
        return client;
    }

    /// <summary>Somebody who looks through a role of the demo.</summary>
    public HttpClient Looking(string role, string? contact = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false, AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
        client.DefaultRequestHeaders.Add("Cookie", $"demo-rol={role}|{contact}");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(_scratch.PathOf(""));
        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            if (_log is { } log)
            {
                logging.AddProvider(log);
            }
        });
        if (_content is { } content)
        {
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(content)));
        }

        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Add(string key, string value) => _settings.TryAdd(key, value);
}
