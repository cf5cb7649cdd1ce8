using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.Store.People;

/// <summary>One owner's key. Seals with AES-256-GCM, bound to the owner and the field: moved elsewhere, it doesn't open.</summary>
internal sealed class SealingKey(Guid owner, int generation, byte[] key)
{
    private const byte Format = 1;
    private const int Nonce = 12, Tag = 16, Overhead = 1 + Nonce + Tag;

    public int Generation => generation;

    public byte[] Seal(string field, string text) => Seal(field, Encoding.UTF8.GetBytes(text));

    public byte[] Seal(string field, ReadOnlySpan<byte> plain)
    {
        var box = new byte[Overhead + plain.Length];
        box[0] = Format;
        RandomNumberGenerator.Fill(box.AsSpan(1, Nonce));
        using var cipher = new AesGcm(key, Tag);
        cipher.Encrypt(box.AsSpan(1, Nonce), plain, box.AsSpan(Overhead), box.AsSpan(1 + Nonce, Tag), Bound(field));
        return box;
    }

    /// <exception cref="CryptographicException">This isn't what was sealed under this key for this field.</exception>
    public byte[] Open(string field, ReadOnlySpan<byte> box)
    {
        if (box.Length < Overhead || box[0] != Format) throw new CryptographicException("Not a sealed value.");
        var plain = new byte[box.Length - Overhead];
        using var cipher = new AesGcm(key, Tag);
        cipher.Decrypt(box.Slice(1, Nonce), box[Overhead..], box.Slice(1 + Nonce, Tag), plain, Bound(field));
        return plain;
    }

    public string OpenText(string field, ReadOnlySpan<byte> box) => Encoding.UTF8.GetString(Open(field, box));

    private byte[] Bound(string field) => Encoding.UTF8.GetBytes($"{owner:N}/{generation}/{field}");
}
