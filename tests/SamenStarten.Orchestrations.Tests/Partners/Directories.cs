using System.Collections.Immutable;
using System.Text;
using NodaTime;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Partners;

/// <summary>A directory to read files against, and cards for it.</summary>
internal static class Directories
{
    public const string Hoorn = "0405";
    public const string Alkmaar = "0361";
    public const string Prison = "pi-achterhoek";
    public const string Sender = "pickup:default";

    public static readonly LocalDate Today = new(2026, 1, 12);

    public static DirectoryContext Context(params ContactCard[] cards) => new(Product.Files.Workflow, Product.Files.Reference, [Sender, "smtp:gemeente"], [.. cards], []);

    /// <summary>Reads rows under a header of these three columns, which every file has, and more.</summary>
    public static DirectoryFile Read(DirectoryContext context, string columns, params string[] rows) =>
        ReadText(context, string.Join("\r\n", [$"organisatie;rol;adres{columns}", .. rows]));

    public static DirectoryFile ReadText(DirectoryContext context, string text) => DirectoryFile.Read(Encoding.UTF8.GetBytes(text), context);

    public static ContactCard Card(string id, string role = "DebtAssistance", string? municipality = Hoorn, string? deputy = null) =>
        new(new Contact(id, role, "Gemeente Hoorn", $"{id}@hoorn.example", "14 0229", deputy, "nl") { ConfirmedOn = Today }, [new Place(municipality, null)], []);

    public static IEnumerable<string> Codes(this DirectoryFile file) => file.Findings.Select(finding => finding.Code);

    public static ImmutableArray<ContactCard> Array(params ContactCard[] cards) => [.. cards];
}
