using SamenStarten.Orchestrations.Partners;
using SamenStarten.Store.Partners;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Partners;

public sealed class ContactDirectoryTests
{
    [Theory]
    [InlineData("WorkAndIncome", "0405", "pi-heerhugowaard", "hoorn")]
    [InlineData("WorkAndIncome", "0420", "pi-heerhugowaard", "institution")]
    [InlineData("WorkAndIncome", "0420", "pi-nieuwersluis", "region")]
    [InlineData("WorkAndIncome", null, "pi-nieuwersluis", "region")]
    [InlineData("DjiCaseManager", "0405", "pi-heerhugowaard", "institution")]
    [InlineData("DjiCaseManager", "0405", "pi-nieuwersluis", "hoorn")]
    [InlineData("DjiCaseManager", "0402", "pi-heerhugowaard", "both")]
    [InlineData("WorkAndIncome", "0402", "pi-heerhugowaard", "both")]
    public async Task The_most_specific_contact_fills_the_role(string role, string? municipality, string institution, string expected)
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Directory.Import(
        [
            new ScopedContact(Contact("region", role), null, null),
            new ScopedContact(Contact("hoorn", role), "0405", null),
            new ScopedContact(Contact("institution", role), null, "pi-heerhugowaard"),
            new ScopedContact(Contact("both", role), "0402", "pi-heerhugowaard"),
        ]);
        var staffing = await temporary.Store.Directory.StaffingFor(municipality, institution, Facts.Today);
        Assert.Equal($"{expected}-{role}", Assert.Single(staffing).Value.Id);
    }

    [Fact]
    public async Task A_contact_can_serve_several_municipalities_and_nobody_else()
    {
        await using var temporary = await TemporaryStore.Open();
        var shared = Contact("shared", "DebtAssistance");
        Assert.Equal(1, await temporary.Store.Directory.Import([new ScopedContact(shared, "0405", null), new ScopedContact(shared, "0420", null)]));
        Assert.Equal(shared, (await temporary.Store.Directory.StaffingFor("0405", "pi", Facts.Today))["DebtAssistance"]);
        Assert.Equal(shared, (await temporary.Store.Directory.StaffingFor("0420", "pi", Facts.Today))["DebtAssistance"]);
        Assert.Empty(await temporary.Store.Directory.StaffingFor("0363", "pi", Facts.Today));
        Assert.Empty(await temporary.Store.Directory.StaffingFor(null, "pi", Facts.Today));
    }

    [Fact]
    public async Task Who_left_fills_no_role_and_can_still_be_found()
    {
        await using var temporary = await TemporaryStore.Open();
        var directory = temporary.Store.Directory;
        var (former, present) = (Contact("former", "Lead"), Contact("present", "Lead"));
        await directory.Import([new ScopedContact(former, null, null)]);
        await directory.Import([new ScopedContact(present, null, null)]);
        Assert.Equal(present, (await directory.StaffingFor("0405", "pi", Facts.Today))["Lead"]);
        Assert.Equal(former, await directory.Find(former.Id));
        Assert.Null(await directory.Find("nobody"));
    }

    private static Contact Contact(string id, string role) =>
        new($"{id}-{role}", role, "Gemeente Voorbeeld", $"{id}@example.org", "0229-000000", null, "nl");
}
