using System.Security.Cryptography;

namespace SamenStarten.Store.People;

/// <summary>The key that wraps all keys: 32 bytes, in base64, from a file or from configuration. Fetched once, at start-up.</summary>
public sealed class MasterKey
{
    private const int Length = 32;

    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <exception cref="StoreException">There is none, or it isn't 32 bytes in base64.</exception>
    public static MasterKey Parse(string? base64)
    {
        if (string.IsNullOrWhiteSpace(base64))
        {
            throw new StoreException(
                StoreProblem.MasterKeyMissing,
                "There is no master key. Give 32 random bytes in base64 (for instance from: openssl rand -base64 32) and keep a copy apart from the database.");
        }

        var bytes = new byte[Length];
        if (!Convert.TryFromBase64String(base64.Trim(), new byte[base64.Length], out var length) || length != Length)
        {
            throw new StoreException(StoreProblem.MasterKeyMalformed, $"The master key must be exactly {Length} bytes in base64: 44 characters.");
        }

        Convert.TryFromBase64String(base64.Trim(), bytes, out _);
        return new MasterKey(bytes);
    }

    /// <exception cref="StoreException">There is no such file, or it holds no master key.</exception>
    public static MasterKey FromFile(string path) => Parse(File.Exists(path) ? File.ReadAllText(path) : null);

    /// <summary>A new one, for trying it and for tests: the text to write to a file.</summary>
    public static string NewText() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));

    /// <summary>A key for one purpose: knowing it tells nothing about the master key or another purpose's.</summary>
    public byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Length, info: System.Text.Encoding.UTF8.GetBytes("samen-starten/" + purpose));

    /// <summary>Seals something of this software itself, that is about nobody, with a key for one purpose.</summary>
    public byte[] Seal(string purpose, string text) => SealingKeyFor(purpose).Seal(purpose, text);

    /// <exception cref="CryptographicException">It wasn't sealed with this master key for this purpose, or was changed.</exception>
    public string Open(string purpose, byte[] box) => SealingKeyFor(purpose).OpenText(purpose, box);

    public override string ToString() => "MasterKey";

    private SealingKey SealingKeyFor(string purpose) => new(Guid.Empty, 0, For(purpose));
}
