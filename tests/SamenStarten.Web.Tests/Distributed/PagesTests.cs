using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Store;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Distributed;

/// <summary>The same pages where the engine is elsewhere: before it did anything, and after.</summary>
public sealed class PagesTests
{
    private const string Email = "coordinator@gemeente.example";

    [Fact]
    public async Task Work_list_trajectory_and_administration_show_what_there_is_before_and_after_the_engine_did_its_work()
    {
        var shared = SharedRegion.New();
        await using var host = WebHostOf.AProcessOf(shared);
        using var program = host.Program(Scopes.Messages, Scopes.ReadTrajectories);
        var id = await program.Begin();
        using var administrator = new Browser(host);
        using var coordinator = new Browser(host);
        await administrator.ComeInAsFirst();
        await administrator.Fill("/beheer/accounts", ("Email", Email), ("Role", Roles.Coordinator));
        await coordinator.Fill("/aanmelden", ("Email", Email), ("Password", administrator.Codes[0]));
        await coordinator.SetUpSecondFactor();
        await AllAreThere(coordinator, administrator, id);

        await TheEngineDoesItsWork(host);

        Assert.NotEmpty(await host.Region.Store.Messages.Of(Guid.Parse(id)));
        await AllAreThere(coordinator, administrator, id);
    }

    private static async Task AllAreThere(Browser coordinator, Browser administrator, string id)
    {
        foreach (var path in new[] { "/werklijst", $"/trajecten/{id}" })
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, await coordinator.Open(path)));
        }

        Assert.Equal(HttpStatusCode.OK, await administrator.Open("/beheer"));
    }

    /// <summary>As the Functions app would, on the same database.</summary>
    private static async Task TheEngineDoesItsWork(WebHostOf host)
    {
        var clock = new SimulatedClock(SystemClock.Instance.GetCurrentInstant());
        await using var region = new EmbeddedRegion(
            host.Region.Store.Parts(host.Region.Files, host.Region.Workflows, host.Region.Senders, host.Region.Composer, clock, NullLoggerFactory.Instance));
        await region.Start();
        await region.Engine.RunUntil(clock, clock.GetCurrentInstant(), null, TestContext.Current.CancellationToken);
    }
}
