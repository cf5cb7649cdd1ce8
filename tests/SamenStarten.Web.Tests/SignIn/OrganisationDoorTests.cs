using System.Security.Claims;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Tests.SignIn;

/// <summary>Who somebody is to us, of what his organisation's provider says.</summary>
public sealed class OrganisationDoorTests
{
    private static readonly OpenIdConnectSettings Settings = new() { Authority = "https://provider.example", ClientId = "samen-starten" };

    [Fact]
    public void Roles_that_we_know_are_taken_over_and_others_are_not()
    {
        var viewer = Viewer.Of(Ours(("roles", Roles.Coordinator), ("roles", "superuser"), ("role", Roles.Administrator)));

        Assert.Equal([Roles.Coordinator], viewer.RolesHeld);
        Assert.Equal("account:provider.example:42", viewer.Actor);
    }

    [Fact]
    public void Without_a_second_factor_at_the_provider_nothing_opens()
    {
        Assert.False(Viewer.Of(Ours(("roles", Roles.Coordinator), ("amr", "pwd"))).HasSecondFactor);
        Assert.True(Viewer.Of(Ours(("roles", Roles.Coordinator), ("amr", "mfa"))).HasSecondFactor);
    }

    [Fact]
    public void No_name_and_no_address_is_kept()
    {
        var ours = Ours(("name", "J. Verzonnen"), ("email", "j@gemeente.example"), ("contact", "district-team@hoorn"));

        Assert.DoesNotContain(ours.Claims, claim => claim.Value.Contains("erzonnen", StringComparison.Ordinal) || claim.Value.Contains("j@", StringComparison.Ordinal));
        Assert.Equal("district-team@hoorn", Viewer.Of(ours).ContactId);
    }

    private static ClaimsPrincipal Ours(params (string Type, string Value)[] claims) => OrganisationDoor.Ours(
        new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "42"), .. claims.Select(c => new Claim(c.Type, c.Value))], "provider")), Settings, Settings.Authority!);
}
