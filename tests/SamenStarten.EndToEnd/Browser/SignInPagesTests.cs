using System.Text.RegularExpressions;
using SamenStarten.Store.People;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>The pages of a region in earnest, from the console's code on.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class SignInPagesTests(DemoInBrowser demo)
{
    private const string Email = "beheer@gemeente.example";
    private const string Password = "een lang wachtwoord";
    private const string OtherPassword = "een ander lang wachtwoord";

    private readonly List<string> _findings = [];

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Nothing_hinders_anybody_who_signs_in(string language)
    {
        Chromium.SkipUnlessFound();
        await using var web = await ARegion();
        await using var visitor = await demo.Visit(web.Address, Screen.Desk);
        await visitor.In(language);

        await Look(visitor, "/aanmelden/eerste-beheerder");
        await Fill(visitor, ("Code", "aaaaa-bbbbb-ccccc-ddddd"), ("Email", Email), ("Password", Password));
        await Look(visitor, "a wrong code of the console");
        await Fill(visitor, ("Code", CodeIn().Match(string.Join('\n', web.Said)).Value), ("Email", Email), ("Password", Password));
        await Look(visitor, "a second factor");
        var key = await visitor.Page.Locator("main code").First.InnerTextAsync();
        await Fill(visitor, ("Code", "000000"));
        await Look(visitor, "a wrong second factor");
        await Fill(visitor, ("Code", Totp.Now(key)));
        await Look(visitor, "recovery codes");
        await Look(visitor, "/beheer");
        await Look(visitor, "/beheer/accounts");
        await Fill(visitor, ("Email", "niemand"), ("ContactId", ""));
        await Look(visitor, "an account that can't be");
        await Fill(visitor, ("Email", "iemand@gemeente.example"), ("ContactId", ""));
        await Look(visitor, "an account that was made");
        await visitor.Page.Locator("main table a").Last.ClickAsync();
        await Look(visitor, "a reset code");
        await visitor.Page.CheckAsync("main [type=checkbox]");
        await Fill(visitor);
        await Look(visitor, "a reset code that was made");
        Assert.Matches(CodeIn(), await visitor.Page.Locator("main code").InnerTextAsync());
        await Look(visitor, "/aanmelden/wachtwoord");
        await Fill(visitor, ("Current", "een verkeerd wachtwoord"), ("Password", OtherPassword));
        await Look(visitor, "a wrong password of now");
        await Fill(visitor, ("Current", Password), ("Password", OtherPassword));
        await Look(visitor, "a password that was changed");
        Assert.Equal(1, await visitor.Said.CountAsync());
        await Look(visitor, "/werklijst");
        Assert.Contains("/geen-toegang", visitor.Page.Url, StringComparison.Ordinal);
        await Look(visitor, "/nergens");
        await Look(visitor, "/afmelden");
        await visitor.Page.Locator("main form button").ClickAsync();
        await Look(visitor, "signed out");
        await Look(visitor, "/aanmelden/herstel");
        await Fill(visitor, ("Email", Email), ("Code", "aaaaa-bbbbb-ccccc-ddddd"), ("Password", Password));
        await Look(visitor, "a wrong reset code");
        await Look(visitor, "/aanmelden?mislukt=true");
        await Fill(visitor, ("Email", Email), ("Password", "een verkeerd wachtwoord"));
        await Look(visitor, "a wrong password");
        await Fill(visitor, ("Email", Email), ("Password", OtherPassword));
        await Look(visitor, "the code of the app");
        await Fill(visitor, ("Code", "000000"));
        await Look(visitor, "a wrong code of the app");

        Assert.Empty(_findings);
    }

    private async Task<WebProcess> ARegion()
    {
        var folder = demo.NewFolder();
        var key = Path.Combine(folder, "region.masterkey");
        await File.WriteAllTextAsync(key, MasterKey.NewText());
        return await demo.Start(
            folder,
            ("Region:Database", Path.Combine(folder, "region.db")),
            ("Region:MasterKeyFile", key),
            ("Region:SampleDirectory", "true"),
            ("Region:Mail:Pickup:Folder", Path.Combine(folder, "mail")),
            ("Region:Mail:Senders:0:Channel", "pickup"),
            ("Region:Mail:Senders:0:FromAddress", "trajecten@gemeente.example"),
            ("Region:Mail:Senders:0:Name", "Gemeente Voorbeeld"),
            ("Region:Mail:Senders:0:Phone", "14 0000"),
            ("Region:Mail:Senders:0:LinkBase", "https://gemeente.example"));
    }

    /// <summary>Opens a path, or looks at what is shown.</summary>
    private async Task Look(Visitor visitor, string what)
    {
        if (what.StartsWith('/'))
        {
            await visitor.Open(what);
        }

        _findings.AddRange((await Axe.Findings(visitor, Screen.Desk)).Select(finding => $"{what}: {finding}"));
    }

    private static async Task Fill(Visitor visitor, params (string Name, string Value)[] fields)
    {
        await visitor.DoNotCheck();
        foreach (var (name, value) in fields)
        {
            await visitor.Page.FillAsync($"main [name={name}]", value);
        }

        await visitor.Page.Locator("main form button").Last.ClickAsync();
    }

    [GeneratedRegex("[0-9a-f]{5}(-[0-9a-f]{5}){3}")]
    private static partial Regex CodeIn();
}
