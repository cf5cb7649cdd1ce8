using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.Store.People;

/// <summary>Finds what is sealed: the same value gives the same hash, and without the master key nobody can work back or guess.</summary>
internal sealed class KeyedHash(MasterKey master)
{
    private readonly byte[] key = master.For("keyed-hash/v1");

    public string Bsn(string bsn) => Of("bsn", bsn);

    public string ChainNumber(string number) => Of("chain-number", number);

    public string Detention(string reference) => Of("detention", reference);

    public string Line(string line) => Of("line", line);

    private string Of(string kind, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}\u001f{value}")));
}
