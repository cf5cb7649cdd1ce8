using NodaTime;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Delivery;

/// <summary>Everybody says now and then that his card is still right.</summary>
public sealed class ContactCardsTests
{
    [Fact]
    public async Task Who_confirmed_too_long_ago_is_mailed_once_a_month_until_he_does()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await Confirmed(office, new LocalDate(2025, 10, 1));
        Assert.Equal(1, await Cards(office).AskToConfirm());
        Assert.Equal(0, await Cards(office).AskToConfirm());

        var message = Assert.Single((await office.WhatMayGo()).Messages);
        Assert.Equal("HandedOver", await office.Send(message));
        var mail = Assert.Single(office.Post.Mails).Mail;
        Assert.Contains($"/t/{message:D}.", mail.Text, StringComparison.Ordinal);
        Assert.Null(mail.Outline);

        office.Clock.MoveTo(Amsterdam.At("2026-02-12 10:00"));
        Assert.Equal(1, await Cards(office).AskToConfirm());
    }

    [Fact]
    public async Task Who_confirmed_meanwhile_is_not_mailed()
    {
        await using var office = await Office.Open("2026-01-12 20:00");
        var contact = await Confirmed(office, new LocalDate(2025, 10, 1));
        await Cards(office).AskToConfirm();
        Assert.Empty((await office.WhatMayGo()).Messages);
        await office.Directory.Confirm(contact, new LocalDate(2026, 1, 12));

        office.Clock.MoveTo(Amsterdam.At("2026-01-13 08:00"));
        Assert.Equal("Cancelled", await office.Send((await office.WhatMayGo()).Messages[0]));
        Assert.Empty(office.Post.Mails);
    }

    private static ContactCards Cards(Office office) =>
        new(office.Parts.Messages, office.Parts.Directory, office.Parts.Workflows, office.Parts.Senders, office, office.Clock);

    private static async Task<string> Confirmed(Office office, LocalDate on)
    {
        var card = (await office.Directory.All())[0];
        await office.Directory.Apply(new DirectoryChange([card with { Contact = card.Contact with { ConfirmedOn = on } }], [], []));
        return card.Contact.Id;
    }
}
