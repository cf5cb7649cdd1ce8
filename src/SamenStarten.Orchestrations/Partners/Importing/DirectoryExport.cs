using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SamenStarten.Core.Reference;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>Writes the directory to a file that can be read in again, and that a Dutch Excel opens as it is.</summary>
public static class DirectoryExport
{
    /// <summary>Everybody who fills a role. Who left isn't in it: a row without a place would make him fill his role everywhere.</summary>
    public static byte[] Write(IEnumerable<ContactCard> cards, ReferenceData reference)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", NewLine = "\r\n" }))
        {
            WriteRow(csv, Columns.All);
            var places = new PlaceReader(reference);
            foreach (var card in cards.Where(card => !card.HasLeft))
            {
                foreach (var (municipalities, institutions) in RowsOf(card.Places)) WriteRow(csv, CellsOf(card.Contact, municipalities, institutions, places));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The cells of a card, by column. Its places aren't among them when they take more than one row, or none.</summary>
    public static ImmutableDictionary<string, string> CellsOf(ContactCard card, ReferenceData reference)
    {
        var rows = RowsOf(card.Places).ToList();
        var (municipalities, institutions) = rows is [var only] ? only : ([], []);
        var cells = Columns.All.Zip(CellsOf(card.Contact, municipalities, institutions, new PlaceReader(reference))).ToImmutableDictionary(cell => cell.First, cell => cell.Second);
        return rows.Count == 1 ? cells : cells.RemoveRange([Columns.Municipality, Columns.Institution]);
    }

    /// <summary>Municipalities that go with the same institutions share a row.</summary>
    private static IEnumerable<(IEnumerable<string> Municipalities, IEnumerable<string> Institutions)> RowsOf(ImmutableArray<Place> places)
    {
        var institutionsOf = places.GroupBy(place => place.Municipality).Select(of => (Municipality: of.Key, Institutions: of.Select(place => place.Institution).ToList()));

        // All institutions, or all municipalities, take a row of their own: in a row, none named is all of them.
        var single = institutionsOf.SelectMany(of => new[]
        {
            (of.Municipality, Institutions: of.Institutions.Where(institution => institution is null).ToList()),
            (of.Municipality, Institutions: of.Institutions.Where(institution => institution is not null).ToList()),
        }).Where(of => of.Institutions.Count > 0);
        return single
            .GroupBy(of => (IsAll: of.Municipality is null, Institutions: string.Join(PlaceReader.Between, of.Institutions)))
            .Select(row => (row.Select(of => of.Municipality).OfType<string>(), row.First().Institutions.OfType<string>()));
    }

    private static string[] CellsOf(Contact contact, IEnumerable<string> municipalities, IEnumerable<string> institutions, PlaceReader places) =>
    [
        contact.Id, contact.Organisation, contact.Unit ?? "", contact.Name ?? "", contact.Role,
        string.Join(PlaceReader.Between, municipalities.Select(places.NameOf)), string.Join(PlaceReader.Between, institutions),
        contact.Address, contact.Phone ?? "", contact.DeputyId ?? "", contact.Language, contact.IsMailbox ? CellWords.Yes : CellWords.No,
        CellWords.Of(contact.Attendance), CellWords.Of(contact.Rhythm), contact.Via ?? "", contact.TasksVia ?? "",
    ];

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(SafeCell.Write(cell));
        csv.NextRecord();
    }
}
