using System.Security.Cryptography;
using System.Text;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.People;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.People;

public sealed class PersonVaultTests
{
    private static readonly Guid Id = Facts.Id(1);
    private static readonly SealedText Note = new(Facts.Id(50), "Hij vertelde dat zijn zus hem opvangt.");

    [Fact]
    public async Task A_person_and_what_was_written_about_him_come_back_as_they_were()
    {
        await using var temporary = await TemporaryStore.Open();
        await Persons.Begin(temporary.Store, Id, reference: "D202600085-1", text: Note);
        var vault = (await temporary.Reopen()).Persons;
        Assert.Equal(new Unsealed<Person>(UnsealedState.Found, Persons.Quincy), await vault.Read(Id, Persons.Lead));
        Assert.Equal(Note.Text, (await vault.ReadText(Note.Id, Persons.Lead)).Value);
        Assert.Equal("D202600085-1", (await vault.ReadDetention(Id, Persons.Lead)).Value);
        Assert.Equal(Persons.Id, await vault.PersonOf(Id));
    }

    [Fact]
    public async Task Nothing_of_him_stands_readable_in_any_file()
    {
        await using var temporary = await TemporaryStore.Open();
        await Persons.Begin(temporary.Store, Id, reference: "D202600085-1", text: Note);
        await temporary.Store.Inbox.Keep(Entries.Waiting("source|1", "D202600086-1", "{\"achternaam\":\"Dekkerszoon\",\"bsn\":\"999922543\"}"));
        for (var i = 0; i < 60; i++) await temporary.Store.Trajectories.Change(Id, _ => Facts.Next(Id));
        await temporary.Store.Persons.Read(Id, Persons.Lead);
        AssertNothingReadable(temporary.AllBytes());
        await temporary.Close();
        AssertNothingReadable(temporary.AllBytes());
    }

    [Fact]
    public async Task Every_reading_is_kept_with_who_and_why_and_without_what()
    {
        await using var temporary = await TemporaryStore.Open();
        await Persons.Begin(temporary.Store, Id, text: Note);
        await temporary.Store.Persons.Read(Id, Persons.Lead);
        await temporary.Store.Persons.ReadText(Note.Id, Persons.Lead with { FieldGroup = "note" });
        await temporary.Store.Persons.Read(Facts.Id(2), Persons.Lead);
        Assert.Equal(
            [new Reading(Persons.Id, Persons.Lead), new Reading(Persons.Id, Persons.Lead with { FieldGroup = "note" })],
            await temporary.Store.Persons.ReadingsOf(Persons.Id));
        await Assert.ThrowsAsync<StoreException>(() => temporary.Store.Sql("UPDATE readings SET actor='nobody'"));
    }

    [Fact]
    public async Task Who_read_somebody_that_was_shielded_is_found_with_the_number_newest_first_and_no_longer_than_asked()
    {
        await using var temporary = await TemporaryStore.Open();
        await Persons.Begin(temporary.Store, Id);
        var urgent = Persons.Lead with { Purpose = $"spoed{PersonVault.OfShielded}" };
        var later = urgent with { At = urgent.At + NodaTime.Duration.FromMinutes(1) };
        await temporary.Store.Persons.Read(Id, Persons.Lead);
        await temporary.Store.Persons.Read(Id, urgent);
        await temporary.Store.Persons.Read(Id, later);
        var number = Assert.Single(await temporary.Store.Trajectories.Rows()).Index.Number;

        Assert.Equal([(number, later), (number, urgent)], await temporary.Store.Persons.ReadingsOfShielded(urgent.At, 10));
        Assert.Equal([(number, later)], await temporary.Store.Persons.ReadingsOfShielded(urgent.At, 1));
        Assert.Equal([(number, later)], await temporary.Store.Persons.ReadingsOfShielded(later.At, 10));
    }

    [Fact]
    public async Task What_is_not_there_is_unknown()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        Assert.Equal(UnsealedState.Unknown, (await temporary.Store.Persons.Read(Id, Persons.Lead)).State);
        Assert.Equal(UnsealedState.Unknown, (await temporary.Store.Persons.ReadText(Note.Id, Persons.Lead)).State);
        Assert.False(await temporary.Store.Persons.Erase(Persons.Id, Facts.Now));
    }

    [Fact]
    public async Task A_text_before_anybody_is_known_is_under_the_trajectorys_own_key()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Trajectories.Change(Id, _ => Facts.Beginning(Id) with { Texts = [Note] });
        Assert.Equal(Note.Text, (await temporary.Store.Persons.ReadText(Note.Id, Persons.Lead)).Value);
        Assert.True(await temporary.Store.Persons.Erase(Id, Facts.Now));
        Assert.Equal(UnsealedState.Erased, (await temporary.Store.Persons.ReadText(Note.Id, Persons.Lead)).State);
    }

    [Fact]
    public async Task What_is_sealed_for_one_person_does_not_open_as_anothers()
    {
        await using var temporary = await TemporaryStore.Open();
        var (other, otherTrajectory) = (Facts.Id(60), Facts.Id(2));
        await Persons.Begin(temporary.Store, Id);
        await Persons.Begin(temporary.Store, otherTrajectory, Persons.Quincy with { Bsn = "999956668" }, other);
        await temporary.Store.Sql(
            $"UPDATE persons SET sealed=(SELECT sealed FROM persons WHERE id='{Text(Persons.Id)}') WHERE id='{Text(other)}'");
        await Assert.ThrowsAnyAsync<CryptographicException>(() => temporary.Store.Persons.Read(otherTrajectory, Persons.Lead));
    }

    [Fact]
    public void A_person_is_not_shown_by_accident() =>
        Assert.DoesNotContain("Quincy", new NewPerson(Persons.Id, Persons.Quincy, "").ToString(), StringComparison.Ordinal);

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private static void AssertNothingReadable(byte[] bytes)
    {
        foreach (var secret in new[] { "Quincy", "Dekkerszoon", "999922543", "3805985", "1992-05-20", "zijn zus", "D202600085-1" })
        {
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"'{secret}' stands in a file.");
            Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) < 0, $"'{secret}' stands in a file.");
        }
    }
}
