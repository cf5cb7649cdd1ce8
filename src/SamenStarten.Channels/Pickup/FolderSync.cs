using System.Runtime.InteropServices;

namespace SamenStarten.Channels.Pickup;

/// <summary>
/// Makes a rename in a folder survive a power cut. On Unix a file's name is in its folder, which has to be flushed by itself, and
/// .NET opens no folders; Windows journals names.
/// </summary>
internal static partial class FolderSync
{
    /// <summary>File systems that can't do this, such as some network shares, are left as they are: they offer nothing better.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int readOnly);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
