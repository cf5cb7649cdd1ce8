using System.Net.Http.Headers;
using System.Text;

namespace SamenStarten.Channels.Tests.ProviderServers;

/// <summary>A server that would take anything proves nothing: this one refuses what its provider would.</summary>
public sealed class ProviderDescriptionTests
{
    private const string Mail = """{"personalizations":[{"to":[{"email":"a@b.example"}]}],"from":{"email":"c@d.example"}}""";

    [Theory]
    [InlineData("POST", "v3/mail/send", Mail, null)]
    [InlineData("POST", "v3/mail/sent", Mail, "isn't described")]
    [InlineData("PUT", "v3/mail/send", Mail, "isn't described")]
    [InlineData("POST", "v3/mail/send?fast=true", Mail, "query parameter fast")]
    [InlineData("POST", "v3/mail/send", """{"from":{"email":"c@d.example"}}""", "PropertyRequired")]
    [InlineData("POST", "v3/mail/send", """{"personalizations":[{"to":"a@b.example"}],"from":{"email":"c@d.example"}}""", "ArrayExpected")]
    [InlineData("POST", "v3/mail/send", """{"personalizations":[{"to":[{"email":"a@b.example"}]}],"from":{"email":"c@d.example"},"Subject":"x"}""", "NoAdditionalPropertiesAllowed")]
    [InlineData("POST", "v3/mail/send", "{", "isn't JSON")]
    public async Task A_request_that_is_not_described_is_refused(string method, string address, string body, string? problem)
    {
        await using var server = await SendGridServer.StartNew();

        var status = await Send(server, method, address, body, "Bearer key");

        Assert.Equal(problem is null ? 202 : 400, status);
        if (problem is not null)
            Assert.Contains(problem, Assert.Single(server.TakeProblems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_header_that_it_needs_is_refused()
    {
        await using var server = await GraphServer.StartNew();

        Assert.Equal(400, await Send(server, "PATCH", "v1.0/planner/tasks/task-1/details", "{}", "Bearer token"));
        Assert.Equal(["PATCH /v1.0/planner/tasks/task-1/details: header If-Match is missing."], server.TakeProblems());
    }

    private static async Task<int> Send(ProviderServer server, string method, string address, string body, string authorization)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(server.Address, address));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
