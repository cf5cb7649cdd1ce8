using System.Diagnostics;
using System.Globalization;

namespace SamenStarten.Store.Sqlite;

/// <summary>
/// Holds <c>&lt;database&gt;.lock</c> for as long as this process writes. The system lets go of it when the process ends in any way, so what a
/// killed process left behind hinders nobody. Who holds it stands in <c>&lt;database&gt;.owner</c>: the held file itself can't be read.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private const int NoSpace = 28, ReadOnlyFileSystem = 30;

    private readonly FileStream held;

    private StoreLock(FileStream held) => this.held = held;

    /// <exception cref="StoreException">Another process holds it, and is named; or the folder can't be written.</exception>
    public static StoreLock Take(string databasePath)
    {
        var ownerPath = databasePath + ".owner";
        try
        {
            var held = new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(ownerPath, ThisProcess());
            return new StoreLock(held);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new StoreException(StoreProblem.Unreachable, "The folder of the database doesn't exist. Make it, or correct the setting.", exception);
        }
        catch (IOException exception) when (exception.HResult == NoSpace)
        {
            throw new StoreException(StoreProblem.DiskFull, "The disk with the database is full. Free some space and start again.", exception);
        }
        catch (IOException exception) when (exception.HResult == ReadOnlyFileSystem)
        {
            throw new StoreException(StoreProblem.ReadOnly, "The disk with the database is read-only for this program.", exception);
        }
        catch (IOException exception)
        {
            throw new StoreException(
                StoreProblem.Locked,
                $"The database is in use by {Owner(ownerPath)}. One process at a time writes it: stop that one first, or ask it over its API.",
                exception);
        }
    }

    public void Dispose() => held.Dispose();

    private static string ThisProcess()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"process {process.Id} on {Environment.MachineName}, started {process.StartTime.ToUniversalTime():yyyy-MM-dd HH:mm:ss} UTC");
    }

    private static string Owner(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
