using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Pages.TakingOver;

/// <summary>A spreadsheet between its preview and its being taken over: it stays in the page, sealed, and is kept nowhere else.</summary>
public static class CaseloadDraft
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>For whoever looked at the preview, and nobody else.</summary>
    public static string Seal(byte[] bytes, IDataProtectionProvider protection, Viewer viewer)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return Convert.ToBase64String(Protector(protection, viewer).Protect(packed.ToArray(), Life));
    }

    /// <summary>The file; null when it is too old, or isn't ours.</summary>
    public static byte[]? Open(string? text, IDataProtectionProvider protection, Viewer viewer)
    {
        try
        {
            using var packed = new MemoryStream(Protector(protection, viewer).Unprotect(Convert.FromBase64String(text ?? "")));
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            gzip.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection, Viewer viewer) =>
        protection.CreateProtector("caseload", viewer.Actor).ToTimeLimitedDataProtector();
}
