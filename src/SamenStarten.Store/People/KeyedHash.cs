using System.Security.Cryptography;
using System.Text;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Store.People;

/// <summary>Finds what is sealed: the same value gives the same hash, and without the master key nobody can work back or guess.</summary>
internal sealed class KeyedHash(MasterKey master)
{
    private readonly byte[] key = master.For("keyed-hash/v1");

    public string Bsn(string bsn) => Of("bsn", bsn);

    public string ChainNumber(string number) => Of("chain-number", number);

    public string Detention(string reference) => Of("detention", reference);

    public string Line(string line) => Of("line", line);

    /// <summary>Of family name, first given name and day of birth, however they were written: capitals, accents, hyphens and spaces are one.</summary>
    public string Likeness(Person person)
    {
        var given = person.GivenNames.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        return Of("likeness", $"{Letters(person.FamilyName)}\u001f{Letters(given)}\u001f{DayText.Of(person.BirthDate)}");
    }

    private static string Letters(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsLetter)).ToUpperInvariant();

    private string Of(string kind, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}\u001f{value}")));
}
