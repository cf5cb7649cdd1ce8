using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.SignIn;

/// <summary>Fills in forms as a browser would: with its cookies, and with the token that the page gave.</summary>
internal sealed partial class Browser(WebHostOf host, CookieContainer cookies) : IDisposable
{
    private readonly HttpClient _client = host.CreateDefaultClient(host.ClientOptions.BaseAddress, new CookieContainerHandler(cookies));

    public Browser(WebHostOf host)
        : this(host, new CookieContainer())
    {
    }

    /// <summary>The page that was shown last.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>The same as it came: what would be run if it weren't encoded.</summary>
    public string Source { get; private set; } = "";

    public async Task<HttpStatusCode> Open(string path) => await Show(await _client.Get(path));

    /// <summary>Opens a page, fills in its form and sends it; answers where that leads, or the status.</summary>
    public async Task<string> Fill(string path, params (string Name, string Value)[] fields)
    {
        await Open(path);
        return await Press(path, fields);
    }

    /// <summary>Sends a form of the page that is shown, to wherever it leads.</summary>
    public Task<string> Press(string path, params (string Name, string Value)[] fields) =>
        Send(path, [.. fields, ("__RequestVerificationToken", Token().Match(Shown).Groups[1].Value)]);

    /// <summary>Looks through a role of the demo from now on.</summary>
    public async Task As(string role, string contact = "")
    {
        await Open("/toegankelijkheid");
        Assert.Equal("/", await Press("/demo/rol", ("rol", role), ("contact", contact)));
    }

    /// <summary>Sends a form as it is.</summary>
    public async Task<string> Send(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), form);
        await Show(answer);
        return answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString();
    }

    /// <summary>Sends a form of the page that is shown with a file in it; answers where that leads, or the status.</summary>
    public async Task<string> Upload(string path, string field, string text, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Token().Match(Shown).Groups[1].Value), "__RequestVerificationToken" } };
        using var file = new StringContent(text, Encoding.UTF8, "text/csv");
        form.Add(file, field, $"{field}.csv");
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), form);
        await Show(answer);
        return answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString();
    }

    /// <summary>What stands between code marks.</summary>
    public IReadOnlyList<string> Codes => [.. CodeMark().Matches(Shown).Select(m => m.Groups[1].Value)];

    /// <summary>Where a page that isn't for this browser sends it.</summary>
    public async Task<string?> WhereTo(string path) => PathOf((await _client.Get(path)).Headers.Location);

    /// <summary>Goes to the organisation's provider, signs in there and comes back; answers where that leads.</summary>
    public async Task<string?> SignInAtOrganisation(string onward = "") => await WhereTo(await WayBackFromOrganisation(onward));

    /// <summary>Goes to the organisation's provider and signs in there; answers the way back, which was not gone yet.</summary>
    public async Task<string> WayBackFromOrganisation(string onward = "")
    {
        var there = await Fill($"/aanmelden?handler=Organisation&terug={Uri.EscapeDataString(onward)}");
        using var outside = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await outside.GetAsync(new Uri(there));
        return PathOf(answer.Headers.Location)!;
    }

    /// <summary>Makes the first administrator and leaves him signed in; answers the key of his second factor.</summary>
    public async Task<string> ComeInAsFirst()
    {
        var code = await host.Services.GetRequiredService<FirstAdministrator>().Offer();
        await Fill("/aanmelden/eerste-beheerder", ("Code", code), ("Email", "beheer@gemeente.example"), ("Password", "een lang wachtwoord"));
        return await SetUpSecondFactor();
    }

    /// <summary>Answers its key.</summary>
    public async Task<string> SetUpSecondFactor()
    {
        const string path = "/aanmelden/tweede-factor";
        await Open(path);
        var key = Codes[0];
        Assert.Equal("OK", await Fill(path, ("Code", Totp.Now(key))));
        return key;
    }

    /// <summary>Signs in with both factors; answers where that leads.</summary>
    public async Task<string> SignIn(string email, string password, string key)
    {
        Assert.Equal("/aanmelden/code", await Fill("/aanmelden", ("Email", email), ("Password", password)));
        return await Fill("/aanmelden/code", ("Code", Totp.Now(key)));
    }

    public void Dispose() => _client.Dispose();

    private static string? PathOf(Uri? location) => location is { IsAbsoluteUri: true } ? location.PathAndQuery : location?.OriginalString;

    private async Task<HttpStatusCode> Show(HttpResponseMessage answer)
    {
        Source = await answer.Content.ReadAsStringAsync();
        Shown = WebUtility.HtmlDecode(Source);
        return answer.StatusCode;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex CodeMark();
}
