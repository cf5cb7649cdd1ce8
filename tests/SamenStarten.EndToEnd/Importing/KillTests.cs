using System.Diagnostics;
using MimeKit;
using SamenStarten.EndToEnd.Running;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.EndToEnd.Importing;

public sealed class KillTests
{
    private const int Seed = 20260413;
    private const int Kills = 20;

    /// <summary>Set to anything, the whole stream is replayed: a quarter of an hour. Otherwise four detentions of it.</summary>
    private const string Whole = "SAMENSTARTEN_KILL_WHOLE_STREAM";

    /// <summary>
    /// Progress is counted in writes to the files of the region, so that the moments are spread over the whole replay and fall anywhere:
    /// within a transaction, between two, between a mail and the note that it went.
    /// </summary>
    [Fact]
    public async Task Killed_at_twenty_random_moments_a_replay_ends_as_one_that_was_left_alone()
    {
        using var undisturbed = new Region();
        using var killed = new Region();
        var stream = undisturbed.Write("stream.ndjson", Stream);
        var writes = await CountWrites(undisturbed, stream);

        var chance = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            var after = chance.Next(1, writes / 16);
            Assert.True(await KillAfter(after, killed, stream), $"Replay {kill} came to its end before write {after}: seed {Seed}.");
        }

        Assert.Equal(0, (await killed.Import(stream, "--replay")).Exit);
        await SameLogs(undisturbed, killed);
        await EveryMessageOnce(undisturbed, killed);
    }

    private static string Stream => Environment.GetEnvironmentVariable(Whole) is null
        ? SampleStream.About(SampleStream.Foreign, SampleStream.FreeOnFriday, SampleStream.Acquitted, SampleStream.Deceased)
        : File.ReadAllText(SampleStream.File);

    private static async Task<int> CountWrites(Region region, string stream)
    {
        var writes = 0;
        using var watch = Watch(region, () => Interlocked.Increment(ref writes));
        Assert.Equal(0, (await region.Import(stream, "--replay")).Exit);
        return writes;
    }

    /// <summary>Ends it at once, as the system does: no chance to tidy up. False when it was done before.</summary>
    private static async Task<bool> KillAfter(int writes, Region region, string stream)
    {
        using var process = Samenstarten.Start("import", stream, "--db", region.Database, "--replay");
        var left = writes;
        using (Watch(region, () => EndWhen(Interlocked.Decrement(ref left) == 0, process)))
        {
            await process.WaitForExitAsync();
        }

        return process.ExitCode != 0;
    }

    private static void EndWhen(bool now, Process process)
    {
        if (now)
        {
            process.Kill();
        }
    }

    private static FileSystemWatcher Watch(Region region, Action written)
    {
        const NotifyFilters Writes = NotifyFilters.LastWrite | NotifyFilters.FileName;
        var watcher = new FileSystemWatcher(region.Folder) { IncludeSubdirectories = true, NotifyFilter = Writes };
        watcher.Changed += (_, _) => written();
        watcher.Created += (_, _) => written();
        watcher.Renamed += (_, _) => written();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private static async Task SameLogs(Region undisturbed, Region killed)
    {
        var (expected, actual) = (await Logs.Of(undisturbed), await Logs.Of(killed));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, log => Assert.Equal(log.Value, actual[log.Key]));
    }

    private static async Task EveryMessageOnce(Region undisturbed, Region killed)
    {
        var (expected, actual) = (await Messages(undisturbed), await Messages(killed));
        Assert.Equal(expected.Select(m => m.Id), actual.Select(m => m.Id));
        Assert.DoesNotContain(actual, m => m.State == MessageState.Sending);

        var mails = killed.Mails.Select(IdOf).Order().ToList();
        Assert.Equal(mails.Distinct(), mails);
        var handedOver = actual.Where(m => m.State == MessageState.HandedOver).Select(m => m.Id);
        Assert.Equal(handedOver, mails.Except(actual.Where(m => m.State == MessageState.Unknown).Select(m => m.Id)));
    }

    private static async Task<List<Message>> Messages(Region region)
    {
        await using var store = await region.Open();
        var messages = new List<Message>();
        foreach (var row in await store.Trajectories.Rows())
        {
            messages.AddRange(await store.Messages.Of(row.Id));
        }

        Assert.Equal(messages.Select(m => m.StepId).Distinct(), messages.Select(m => m.StepId));
        return [.. messages.OrderBy(m => m.Id)];
    }

    /// <summary>What the mail itself says that it is.</summary>
    private static Guid IdOf(string file)
    {
        using var mail = MimeMessage.Load(file);
        return Guid.Parse(mail.MessageId!.Split('@')[0]);
    }
}
