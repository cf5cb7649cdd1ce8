using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Kill;

/// <summary>What the second process does.</summary>
internal static class Child
{
    public static async Task<int> Run(string mode, string database)
    {
        await using var store = await SqliteStore.Open(new SqliteStoreOptions(database, Keys.Master));
        Console.WriteLine("open");
        return 0;
    }
}
