using System.Net;
using SamenStarten.Channels.Texts;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Previewing;

public sealed class PreviewTests
{
    private const string Texts = "/beheer/teksten";

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Coordinator)]
    public async Task Who_looks_after_the_texts_reads_all_of_them(string role)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(role);

        var list = WebUtility.HtmlDecode(await client.GetStringAsync(Texts, TestContext.Current.CancellationToken));

        Assert.All(MessageTemplates.Names, name => Assert.Contains($"{Texts}/{name}?taal=nl", list, StringComparison.Ordinal));
        Assert.Contains("Verzoek", list, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_partner_reads_its_own_mail_and_not_the_texts()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Partner, "nobody");

        foreach (var path in new[] { Texts, $"{Texts}/task", $"{Texts}/task?handler=Letter" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await client.Get(path)).StatusCode);
        }
    }

    [Theory]
    [InlineData("nl", "verzoeken vóór vr 17 april, traject 2604-117")]
    [InlineData("en", "requests before Fri 17 April, trajectory 2604-117")]
    public async Task A_text_is_shown_as_a_page_and_as_text_in_its_own_language(string language, string subject)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Administrator);

        var answer = await client.Get($"{Texts}/task?taal={language}");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Contains(subject, page, StringComparison.Ordinal);
        Assert.Contains($"src=\"{Texts}/task?handler=Letter&taal={language}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<div class=\"mail\" lang=\"{language}\">", page, StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.EndsWith("; frame-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_can_do_nothing_and_only_our_page_may_frame_it()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        var answer = await client.Get($"{Texts}/digest?handler=Letter&taal=en");

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.EndsWith("; frame-ancestors 'self'; sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        Assert.Equal(["SAMEORIGIN"], answer.Headers.GetValues("X-Frame-Options"));
    }

    [Theory]
    [InlineData("afscheid")]
    [InlineData("..%2ftask")]
    [InlineData("afscheid?handler=Letter")]
    public async Task A_text_that_is_not_there_is_not_found(string name)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"{Texts}/{name}")).StatusCode);
    }
}
