using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Access;

public sealed class PersonAccessTests
{
    private const string Masked = "******019";

    [Theory]
    [InlineData("work-and-income@hoorn", Messages.GivenNames, Messages.FamilyName, Messages.Bsn)]
    [InlineData("district-team@hoorn", Messages.GivenNames, Messages.FamilyName, Masked)]
    [InlineData("mental-health-care@regio", Messages.GivenNames, Messages.FamilyName, null)]
    [InlineData("volunteer-organisation@regio", "Joost", null, null)]
    public async Task A_partner_sees_what_the_matrix_gives_its_role(string contact, string? givenNames, string? familyName, string? bsn)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var seen = await See(host, Partner(contact));

        Assert.Equal((givenNames, familyName, bsn), (seen?.GivenNames, seen?.FamilyName, seen?.Bsn));
    }

    [Theory]
    [InlineData("housing-corporation@regio")]
    [InlineData("dji-head-reintegration@regio")]
    [InlineData("nobody@nowhere")]
    public async Task A_partner_of_whom_the_matrix_says_nothing_sees_nobody(string contact)
    {
        await using var host = WebHostOf.AnEmptyDemo();

        Assert.Null(await See(host, Partner(contact)));
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Analyst)]
    public async Task Who_configures_or_counts_sees_nobody_and_nothing_is_read(string role)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        Assert.Null(await See(host, Somebody(role)));

        Assert.Empty(await Readings(host));
    }

    [Fact]
    public async Task A_coordinator_sees_a_masked_number_and_the_reading_is_written_down()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var seen = await See(host, Somebody(Roles.Coordinator));

        Assert.Equal((Messages.FamilyName, Masked), (seen?.FamilyName, seen?.Bsn));
        var reading = Assert.Single(await Readings(host));
        Assert.Equal(("account:1", "AftercareCoordinator", "test", "contact+bsn"), (reading.By.Actor, reading.By.Role, reading.By.Purpose, reading.By.FieldGroup));
    }

    [Fact]
    public async Task A_coordinator_who_says_why_sees_the_number_whole_and_that_is_a_reading_of_its_own()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        await See(host, Somebody(Roles.Coordinator));

        Assert.Equal(Messages.Bsn, await Access(host).RevealBsn(await Only(host), Somebody(Roles.Coordinator), "identity-check"));
        Assert.Equal(["contact+bsn", "bsn"], (await Readings(host)).Select(r => r.By.FieldGroup));
    }

    [Fact]
    public async Task Who_sees_a_masked_number_only_can_not_have_it_whole()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        await See(host, Partner("district-team@hoorn"));

        Assert.Null(await Access(host).RevealBsn(await Only(host), Partner("district-team@hoorn"), "curious"));
        Assert.Single(await Readings(host));
    }

    private static PersonAccess Access(WebHostOf host) => host.Services.GetRequiredService<PersonAccess>();

    private static async Task<SeenPerson?> See(WebHostOf host, Viewer viewer)
    {
        using var client = host.CreateClient();
        Assert.Equal("accepted", (await host.Region.Region.Intake.Take(Messages.Start("m-1", "D-1"), 1)).Result);
        return await Access(host).See(await Only(host), viewer, "test");
    }

    private static async Task<Guid> Only(WebHostOf host) => Assert.Single(await host.Region.Store.Trajectories.Rows()).Id;

    private static async Task<System.Collections.Immutable.ImmutableArray<Store.People.Reading>> Readings(WebHostOf host) =>
        await host.Region.Store.Persons.ReadingsOf((await host.Region.Store.Persons.PersonOf(await Only(host)))!.Value);

    private static Viewer Partner(string contact) => Somebody(Roles.Partner) with { Actor = contact, ContactId = contact };

    private static Viewer Somebody(string role) =>
        new("account:1", null, new[] { role }.ToFrozenSet(), FrozenSet<string>.Empty, IsProgram: false, HasSecondFactor: true);
}
