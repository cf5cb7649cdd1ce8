using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Pages.AddressBook;

/// <summary>A file between its preview and its import: it stays in the page, sealed, so that any process can go on with it.</summary>
/// <param name="Fingerprint">The plan that was shown.</param>
public sealed record ImportDraft(byte[] Bytes, bool LeaveOthers, bool LeaveSamples, string Fingerprint)
{
    /// <summary>What is older than this is shown anew: the directory may have changed.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>For whoever looked at the preview, and nobody else.</summary>
    public string Seal(IDataProtectionProvider protection, Viewer viewer)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(gzip, this);
        }

        return Convert.ToBase64String(Protector(protection, viewer).Protect(packed.ToArray(), Life));
    }

    /// <summary>The draft; null when it is too old, or isn't ours.</summary>
    public static ImportDraft? Open(string? text, IDataProtectionProvider protection, Viewer viewer)
    {
        try
        {
            using var packed = new MemoryStream(Protector(protection, viewer).Unprotect(Convert.FromBase64String(text ?? "")));
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<ImportDraft>(gzip);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection, Viewer viewer) =>
        protection.CreateProtector("directory-import", viewer.Actor).ToTimeLimitedDataProtector();
}
