using System.Collections.Frozen;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>The columns of a directory file, as its first line names them. Their order is free.</summary>
public static class Columns
{
    public const string Id = "id";
    public const string Organisation = "organisatie";
    public const string Unit = "afdeling";
    public const string Name = "naam";
    public const string Role = "rol";
    public const string Municipality = "gemeente";
    public const string Institution = "inrichting";
    public const string Address = "adres";
    public const string Phone = "telefoon";
    public const string Deputy = "vervanger";
    public const string Language = "taal";
    public const string Mailbox = "functioneel";
    public const string Days = "dagen";
    public const string Rhythm = "bundel";
    public const string Sender = "afzender";
    public const string TaskSender = "taakafzender";

    /// <summary>In the order in which we write them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Id, Organisation, Unit, Name, Role, Municipality, Institution, Address, Phone, Deputy, Language, Mailbox, Days, Rhythm, Sender, TaskSender];

    /// <summary>Without these nobody can be asked.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Organisation, Role, Address];

    // What lists that exist already tend to call them.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["mail"] = Address,
        ["e-mail"] = Address,
        ["email"] = Address,
        ["mailadres"] = Address,
        ["e-mailadres"] = Address,
        ["emailadres"] = Address,
        ["telefoonnummer"] = Phone,
        ["gemeenten"] = Municipality,
        ["inrichtingen"] = Institution,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The column that goes by this name; null when there is none.</summary>
    public static string? Find(string name) =>
        All.FirstOrDefault(column => column.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? Aliases.GetValueOrDefault(name.Trim());
}
