using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.SignIn;

/// <summary>Fills in forms as a browser would: with its cookies, and with the token that the page gave.</summary>
internal sealed partial class Browser(WebHostOf host) : IDisposable
{
    private readonly HttpClient _client = host.CreateClient();

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

    /// <summary>What stands between code marks.</summary>
    public IReadOnlyList<string> Codes => [.. CodeMark().Matches(Shown).Select(m => m.Groups[1].Value)];

    /// <summary>Where a page that isn't for this browser sends it.</summary>
    public async Task<string?> WhereTo(string path) => (await _client.Get(path)).Headers.Location?.PathAndQuery;

    /// <summary>Makes the first administrator and leaves him signed in.</summary>
    public async Task ComeInAsFirst()
    {
        var code = host.Services.GetRequiredService<FirstAdministrator>().Offer();
        await Fill("/aanmelden/eerste-beheerder", ("Code", code), ("Email", "beheer@gemeente.example"), ("Password", "een lang wachtwoord"));
        await SetUpSecondFactor();
    }

    public async Task SetUpSecondFactor()
    {
        const string path = "/aanmelden/tweede-factor";
        await Open(path);
        Assert.Equal("OK", await Fill(path, ("Code", Totp.Now(Codes[0]))));
    }

    public void Dispose() => _client.Dispose();

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
