using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SamenStarten.Web.Tests.Given;

/// <summary>Calls to the API, and what they answer.</summary>
internal static class Calls
{
    public const string NdJson = "application/x-ndjson";

    public static Task<HttpResponseMessage> PostText(this HttpClient client, string path, string text, string contentType = "application/json") =>
        client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(text, Encoding.UTF8, contentType));

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    public static async Task<JsonElement> Json(this HttpClient client, string path) => await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    public static async Task<JsonElement> Json(this HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    /// <summary>The codes of all that is wrong, with where.</summary>
    public static async Task<string[]> Problems(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Json();
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return problem.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(e => $"{e.GetProperty("code")} {(e.TryGetProperty("location", out var at) ? Where(at) : "")}".TrimEnd())]
            : [];
    }

    /// <summary>The id of the one trajectory that began with this message.</summary>
    public static async Task<string> Begin(this HttpClient client, string id = "m-1", string detention = "D-1")
    {
        var answer = await client.PostText("/v1/detentieberichten", Messages.Start(id, detention));
        Assert.Equal("accepted", (await answer.Json()).GetProperty("result").GetString());
        var list = await client.Json("/v1/trajecten?sorteer=-nummer");
        return list.GetProperty("resultaten")[0].GetProperty("id").GetString()!;
    }

    private static string? Where(JsonElement at) => at.TryGetProperty("pointer", out var pointer) ? pointer.GetString() : at.GetProperty("name").GetString();
}
