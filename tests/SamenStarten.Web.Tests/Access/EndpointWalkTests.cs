using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Access;

/// <summary>Closed by default: every endpoint and every page says who may use it.</summary>
public sealed class EndpointWalkTests
{
    /// <summary>The framework's own, in development only, for files that came after the build. It can't be given a statement, and so nobody comes in there.</summary>
    private const string DevelopmentFiles = "Fallback {**path:file}";

    [Fact]
    public async Task Every_endpoint_and_page_of_a_region_says_who_may_use_it()
    {
        await using var host = WebHostOf.ARegion();

        Assert.Empty(await Silent(host));
    }

    [Fact]
    public async Task Every_endpoint_and_page_of_the_demo_says_who_may_use_it()
    {
        await using var host = WebHostOf.AnEmptyDemo();

        Assert.Empty(await Silent(host));
    }

    [Fact]
    public void An_endpoint_that_says_nothing_is_found() =>
        Assert.False(Speaks(new EndpointMetadataCollection(new HttpMethodMetadata(["GET"]))));

    [Fact]
    public void One_that_says_two_things_is_found() =>
        Assert.False(Speaks(new EndpointMetadataCollection(new OpenAttribute("test"), new ForAttribute(Roles.Administrator))));

    [Fact]
    public async Task Nobody_comes_in_where_nothing_is_said()
    {
        await using var host = WebHostOf.ARegion();
        var fallback = await host.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        var everything = new ClaimsPrincipal(new ClaimsIdentity([.. Roles.All.Select(r => new Claim(ClaimTypes.Role, r)), new Claim("amr", "mfa")], "test"));

        var answer = await host.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(everything, fallback!);

        Assert.False(answer.Succeeded);
    }

    private static bool Speaks(EndpointMetadataCollection metadata) => metadata.GetOrderedMetadata<IAccessStatement>().Count == 1;

    private static async Task<List<string>> Silent(WebHostOf host)
    {
        var endpoints = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).ToList();
        Assert.Contains(endpoints, e => e is RouteEndpoint { RoutePattern.RawText: "/v1/trajecten" });
        Assert.Contains(endpoints, e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null);
        var silent = new List<string>();
        foreach (var endpoint in endpoints.Where(e => e.DisplayName != DevelopmentFiles))
        {
            if (!Speaks(await Whole(endpoint, host.Services)))
            {
                silent.Add(endpoint.DisplayName ?? "?");
            }
        }

        return silent;
    }

    /// <summary>A page is compiled when it is asked for first: what its model says is known from then on.</summary>
    private static async Task<EndpointMetadataCollection> Whole(Endpoint endpoint, IServiceProvider services) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page and not CompiledPageActionDescriptor
            ? (await services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty)).Endpoint!.Metadata
            : endpoint.Metadata;
}
