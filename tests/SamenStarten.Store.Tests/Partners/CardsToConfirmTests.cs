using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Store.Tests.Given;
using static SamenStarten.Store.Tests.Given.Mails;

namespace SamenStarten.Store.Tests.Partners;

public sealed class CardsToConfirmTests
{
    private static readonly Instant MonthAgo = Facts.Now - Duration.FromDays(30);

    [Fact]
    public async Task Who_confirmed_too_long_ago_is_asked_once_in_a_while()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Directory.Apply(new DirectoryChange(
            [
                Card("old", Facts.Today.PlusDays(-91)), Card("just", Facts.Today.PlusDays(-90)), Card("never", null),
                Card("left", Facts.Today.PlusDays(-200)) with { Places = [] }, Card("asked", Facts.Today.PlusDays(-100)),
            ],
            [], []));
        await temporary.Store.Write(Mail(1, contact: "asked") with { Template = Templates.ConfirmCard, CreatedAt = MonthAgo });
        await temporary.Store.Write(Mail(2, contact: "old") with { Template = Templates.ConfirmCard, CreatedAt = MonthAgo - Duration.Epsilon });
        await temporary.Store.Write(Mail(3, contact: "old"));

        Assert.Equal(["old"], (await temporary.Store.Directory.CardsToConfirm(Facts.Today, MonthAgo)).Select(contact => contact.Id));

        await temporary.Store.Directory.Confirm("old", Facts.Today);
        Assert.Empty(await temporary.Store.Directory.CardsToConfirm(Facts.Today, MonthAgo));
    }

    private static ContactCard Card(string id, LocalDate? confirmed) =>
        new(new Contact(id, "Lead", "Gemeente Voorbeeld", $"{id}@example.org", null, null, "nl") { ConfirmedOn = confirmed }, [new Place("0405", null)], []);
}
