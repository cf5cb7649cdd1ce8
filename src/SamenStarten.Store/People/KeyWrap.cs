using System.Security.Cryptography;

namespace SamenStarten.Store.People;

/// <summary>Wraps keys by the master key, bound to whose key it is.</summary>
internal sealed class KeyWrap(MasterKey master)
{
    private readonly byte[] key = master.For("key-wrap/v1");

    public byte[] Wrap(Guid owner, int generation, byte[] plain) => new SealingKey(owner, generation, key).Seal("key", plain);

    public byte[] Unwrap(Guid owner, int generation, byte[] wrapped) => new SealingKey(owner, generation, key).Open("key", wrapped);

    /// <summary>Something to recognise the master key by.</summary>
    public byte[] CheckValue() => Wrap(Guid.Empty, 0, [1]);

    public bool Knows(byte[] checkValue)
    {
        try
        {
            Unwrap(Guid.Empty, 0, checkValue);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
