using SamenStarten.Core.Trajectories;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Kill;

/// <summary>What the second process does: it says on standard output what it was answered.</summary>
internal static class Child
{
    /// <summary>Opens the store and keeps it until its input ends.</summary>
    public const string Hold = "hold";

    /// <summary>Changes trajectories until it is killed.</summary>
    public const string Write = "write";

    public const int Trajectories = 5;

    public static async Task<int> Run(string mode, string database)
    {
        await using var store = await SqliteStore.Open(new SqliteStoreOptions(database, Keys.Master));
        Say("open");
        if (mode == Hold) await Console.In.ReadToEndAsync();
        else await Task.WhenAll(Enumerable.Range(0, Trajectories * 2).Select(i => Task.Run(() => ChangeForEver(store, Facts.Id(i % Trajectories)))));
        return 0;
    }

    private static async Task ChangeForEver(SqliteStore store, Guid id)
    {
        for (var i = 0; ; i++)
        {
            var makesStep = i % 3 == 0;
            var kept = await store.Trajectories.Change(id, before => before is null
                ? Facts.Beginning(id, command: Guid.NewGuid())
                : Facts.Next(id, Guid.NewGuid(), makesStep, makesStep ? new MilestoneOpened("G01") : new MilestoneReturned("G02")));
            Say($"{id} {kept.Events[0].Version} {kept.Events[0].Envelope.CommandId}");
        }
    }

    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
