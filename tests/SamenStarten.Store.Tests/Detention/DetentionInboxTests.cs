using NodaTime;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Store.People;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Detention;

public sealed class DetentionInboxTests
{
    private const string Reference = "D202600085-1";
    private static readonly Guid Id = Facts.Id(1);

    [Fact]
    public async Task The_first_answer_to_a_message_is_remembered()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        Assert.Null(await store.Inbox.FirstAnswer("source|1"));
        await store.Trajectories.Change(Id, _ => Facts.Beginning(Id) with { Inbox = Entries.Accepted("source|1", Id) });
        Assert.Equal(new InboxAnswer("accepted", null, Id), await store.Inbox.FirstAnswer("source|1"));
        await store.Inbox.Keep(Entries.Quarantined("source|2", null, "{"));
        Assert.Equal(new InboxAnswer("quarantined", "unknown-municipality", null), await store.Inbox.FirstAnswer("source|2"));
        Assert.Equal(Facts.Now, await store.Settings.LastMessageReceived());
    }

    [Fact]
    public async Task A_torn_line_has_a_key_that_says_nothing_of_what_it_holds()
    {
        await using var temporary = await TemporaryStore.Open();
        var inbox = temporary.Store.Inbox;
        Assert.Equal(inbox.KeyOf("{\"bsn\":\"9999"), inbox.KeyOf("{\"bsn\":\"9999"));
        Assert.NotEqual(inbox.KeyOf("{\"bsn\":\"9999"), inbox.KeyOf("{\"bsn\":\"9998"));
        Assert.Matches("^[0-9a-f]{64}$", inbox.KeyOf("{\"bsn\":\"9999"));
    }

    [Fact]
    public async Task A_message_that_was_accepted_has_no_second_effect_whatever_command_carries_it()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Trajectories.Change(Id, _ => Facts.Beginning(Id) with { Inbox = Entries.Accepted("source|1", Id) });
        var again = await temporary.Store.Trajectories.Change(Id, _ => Facts.Next(Id, Guid.NewGuid()) with { Inbox = Entries.Accepted("source|1", Id) });
        Assert.True(again.Repeated);
        Assert.Equal("accepted", again.Answer);
        await temporary.Store.Inbox.Keep(Entries.Quarantined("source|1", null, "{"));
        Assert.Equal("accepted", (await temporary.Store.Inbox.FirstAnswer("source|1"))!.Result);
    }

    [Fact]
    public async Task Who_has_the_same_name_and_birthday_is_found_by_a_hash_that_says_nothing_of_them()
    {
        await using var temporary = await TemporaryStore.Open();
        var inbox = temporary.Store.Inbox;
        await Persons.Begin(temporary.Store, Id);
        var likeness = Assert.IsType<string>(await temporary.Store.Sql("SELECT likeness_hash FROM persons"));
        Assert.Matches("^[0-9a-f]{64}$", likeness);

        var another = Persons.Quincy with { Bsn = "999956668", GivenNames = "QUINCY Jan", FamilyName = "Dékkers-zoon" };
        Assert.Equal([Id], await inbox.LookAlikes(another, 3));
        Assert.Equal([Id], await inbox.LookAlikes(another with { Bsn = null }, 3));
        Assert.Empty(await inbox.LookAlikes(another, 0));
        Assert.Empty(await inbox.LookAlikes(Persons.Quincy, 3));
        Assert.Empty(await inbox.LookAlikes(another with { BirthDate = new LocalDate(1992, 5, 21) }, 3));
        Assert.Empty(await inbox.LookAlikes(another with { GivenNames = "Jan Quincy" }, 3));
    }

    [Fact]
    public async Task What_waits_is_found_by_its_detention_in_the_order_in_which_it_was_said()
    {
        await using var temporary = await TemporaryStore.Open();
        var inbox = temporary.Store.Inbox;
        await inbox.Keep(Entries.Waiting("source|1", Reference, "second", Facts.Now + Duration.Epsilon));
        await inbox.Keep(Entries.Waiting("source|2", Reference, "first", Facts.Now, Facts.Now + Duration.FromDays(1)));
        await inbox.Keep(Entries.Waiting("source|3", "another", "other"));
        Assert.Equal(["first", "second"], (await inbox.WaitingFor(Reference)).Select(message => message.Line));
        Assert.Equal(["source|1", "source|3"], (await inbox.WaitingSinceBefore(Facts.Now + Duration.FromHours(1))).Select(m => m.Key).Order());
    }

    [Fact]
    public async Task What_is_taken_up_is_kept_no_longer_and_neither_is_its_key()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await store.Inbox.Keep(Entries.Waiting("source|1", Reference, "a line"));
        await store.Trajectories.Change(Id, _ => Facts.Beginning(Id) with { Inbox = Entries.Accepted("source|1", Id, Reference) });
        Assert.Empty(await store.Inbox.WaitingFor(Reference));
        Assert.Equal(DBNull.Value, await store.Sql("SELECT line FROM inbox"));
        Assert.Empty(await store.Writer.Run(scope => scope.Keys.Owners(KeyKind.Inbox)));
    }

    [Fact]
    public async Task A_key_that_a_kill_left_behind_goes_at_the_next_start_and_one_that_is_needed_stays()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Inbox.Keep(Entries.Waiting("source|1", Reference, "a line"));
        await temporary.Store.Inbox.Keep(Entries.Waiting("source|2", Reference, "another"));
        await temporary.Store.Sql("UPDATE inbox SET result='accepted', line=NULL WHERE key='source|1'");
        await temporary.DaysPass();
        var store = await temporary.Reopen();
        Assert.Single(await store.Writer.Run(scope => scope.Keys.Owners(KeyKind.Inbox)));
        Assert.Equal("another", Assert.Single(await store.Inbox.WaitingFor(Reference)).Line);
    }

    [Fact]
    public async Task What_waited_too_long_moves_to_quarantine_whole()
    {
        await using var temporary = await TemporaryStore.Open();
        var inbox = temporary.Store.Inbox;
        await inbox.Keep(Entries.Waiting("source|1", Reference, "a line"));
        await inbox.Keep(Entries.Waiting("source|1", Reference, "a line") with { Result = "quarantined", Code = "unknown-detention", Sentence = "No start came.", Line = null });
        var message = Assert.Single(await inbox.Quarantine());
        Assert.Equal(("source|1", "a line", "unknown-detention", "No start came."), (message.Key, message.Line, message.Code, message.Sentence));
        Assert.Empty(await inbox.WaitingFor(Reference));
        Assert.Equal(1, (await inbox.Count())["quarantined"]);
    }

    [Fact]
    public async Task A_detention_leads_to_its_trajectory_and_belongs_to_one()
    {
        await using var temporary = await TemporaryStore.Open();
        await Persons.Begin(temporary.Store, Id, reference: Reference);
        Assert.Equal(Id, await temporary.Store.Inbox.TrajectoryOf(Reference));
        Assert.Null(await temporary.Store.Inbox.TrajectoryOf("another"));
        var problem = await Assert.ThrowsAsync<StoreException>(() => Persons.Begin(temporary.Store, Facts.Id(2), reference: Reference));
        Assert.Equal(StoreProblem.Conflict, problem.Code);
    }

    [Fact]
    public async Task The_same_person_is_found_by_bsn_or_by_chain_number_where_there_is_no_bsn()
    {
        await using var temporary = await TemporaryStore.Open();
        var inbox = temporary.Store.Inbox;
        var (withBsn, withoutBsn) = (Facts.Id(1), Facts.Id(2));
        await Persons.Begin(temporary.Store, withBsn, Persons.Quincy with { ChainNumber = "1111111" }, Facts.Id(61));
        await Persons.Begin(temporary.Store, withoutBsn, Persons.Quincy with { Bsn = null, ChainNumber = "2222222" }, Facts.Id(62));

        Assert.Equal([withBsn], await inbox.TrajectoriesOf(Persons.Quincy with { ChainNumber = null }));
        Assert.Equal([withoutBsn], await inbox.TrajectoriesOf(Persons.Quincy with { Bsn = null, ChainNumber = "2222222" }));
        Assert.Equal([withoutBsn], await inbox.TrajectoriesOf(Persons.Quincy with { Bsn = "999956668", ChainNumber = "2222222" }));
        Assert.Empty(await inbox.TrajectoriesOf(Persons.Quincy with { Bsn = "999956668", ChainNumber = "1111111" }));
        Assert.Empty(await inbox.TrajectoriesOf(Persons.Quincy with { Bsn = null, ChainNumber = null }));
    }
}
