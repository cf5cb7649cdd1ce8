using System.Text;
using CsCheck;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Orchestrations.Tests.Given;
using static SamenStarten.Orchestrations.Tests.Partners.Directories;

namespace SamenStarten.Orchestrations.Tests.Partners;

public sealed class DirectoryExportTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        One("", "=1+1", "+31 6", "-x", "@y", "'=1", "''@", "'s-Gravenhage", "a;b", "\"q\"", "één", "x,y"),
        Gen.String[Gen.Char[' ', '~'], 1, 12].Select(text => text.Trim()));

    private static readonly Gen<Place> Places = Gen.Select(One<string?>(null, Hoorn, Alkmaar), One<string?>(null, Prison, "pi-almelo"), (m, i) => new Place(m, i));

    private static readonly Gen<ContactCard> Cards =
        from number in Gen.Int[0, 1000]
        from organisation in Texts.Where(text => text.Length > 0)
        from unit in Texts
        from name in Texts
        from phone in Texts
        from mailbox in Gen.Bool
        from days in Gen.Int[0, 31]
        from rhythm in One(MailRhythm.AtOnce, MailRhythm.Daily, MailRhythm.Weekly)
        from places in Places.Array[1, 5]
        select new ContactCard(
            new Contact($"c-{number}", "DebtAssistance", organisation, $"c{number}@hoorn.example", NullIfEmpty(phone), null, "nl")
            {
                Unit = NullIfEmpty(unit),
                Name = NullIfEmpty(name),
                IsMailbox = mailbox,
                Attendance = (AttendanceDays)days,
                Rhythm = rhythm,
            },
            [.. places.Distinct().OrderBy(p => p.Municipality, StringComparer.Ordinal).ThenBy(p => p.Institution, StringComparer.Ordinal)],
            []);

    [Fact]
    public void What_is_written_reads_back_as_it_was() => Cards.Array[0, 6].Select(cards => cards.DistinctBy(card => card.Contact.Id).ToArray()).Sample(
        cards =>
        {
            var file = DirectoryFile.Read(DirectoryExport.Write(cards, Product.Files.Reference), Context(cards));

            Assert.Empty(file.Findings);
            Assert.Equal(cards.Length, file.Cards.Length);
            Assert.All(cards.Zip(file.Cards), pair =>
            {
                Assert.Equal(pair.First.Contact, pair.Second.Contact);
                Assert.Equal(pair.First.Places, pair.Second.Places);
            });
        },
        iter: 500);

    [Fact]
    public void No_cell_is_a_formula()
    {
        var card = Card("jansen");
        var text = Encoding.UTF8.GetString(DirectoryExport.Write([card with { Contact = card.Contact with { Name = "=cmd|'/c calc'!A0", Phone = "+31 229" } }], Product.Files.Reference));

        Assert.StartsWith("\uFEFFid;organisatie;", text, StringComparison.Ordinal);
        Assert.Contains(";'=cmd|", text, StringComparison.Ordinal);
        Assert.Contains(";'+31 229;", text, StringComparison.Ordinal);
        Assert.Contains(";Hoorn;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_left_is_not_in_it() =>
        Assert.DoesNotContain("weg", Encoding.UTF8.GetString(DirectoryExport.Write([Card("weg") with { Places = [] }], Product.Files.Reference)), StringComparison.Ordinal);

    [Fact]
    public void The_sample_directory_reads_back()
    {
        var cards = SampleDirectory.For(Product.Files.Workflow, Product.Files.Reference)
            .Select(sample => new ContactCard(sample.Contact, [new Place(sample.Municipality, sample.Institution)], [])).ToArray();

        var file = DirectoryFile.Read(DirectoryExport.Write(cards, Product.Files.Reference), Context(cards));

        Assert.Empty(file.Findings);
        Assert.Equal(cards.Length, DirectoryPlan.Of([.. cards], file, leaveOthers: true, leaveSamples: true, Today).Unchanged.Length);
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
