using System.Security.Cryptography;
using System.Text;
using SamenStarten.Store.People;

namespace SamenStarten.Web.SignIn.SessionKeys;

/// <summary>Seals session keys with AES-256-GCM, with a key that only the master key gives: who has the file or the blob has nothing.</summary>
internal sealed class SessionKeySeal(MasterKey master)
{
    private const int Nonce = 12, Tag = 16;

    private readonly byte[] _key = master.For("session-keys");

    public byte[] Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var cipher = new AesGcm(_key, Tag);
        cipher.Encrypt(box.AsSpan(0, Nonce), plain, box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag));
        return box;
    }

    /// <exception cref="CryptographicException">It wasn't sealed with this master key, or was changed.</exception>
    public string Open(byte[] box)
    {
        if (box.Length < Nonce + Tag)
        {
            throw new CryptographicException("Not a sealed key.");
        }

        var plain = new byte[box.Length - Nonce - Tag];
        using var cipher = new AesGcm(_key, Tag);
        cipher.Decrypt(box.AsSpan(0, Nonce), box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
