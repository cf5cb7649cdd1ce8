using System.Globalization;
using SamenStarten.EndToEnd.Running;
using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.EndToEnd.BadInput;

public sealed class DatabaseTests
{
    [Fact]
    public async Task A_database_that_is_read_only_is_refused_with_a_sentence_and_stays_as_it_is()
    {
        using var region = new Region();
        var stream = region.Write("stream.ndjson", SampleStream.About(SampleStream.Foreign));
        Assert.Equal(0, (await region.Import(stream)).Exit);
        var before = await File.ReadAllBytesAsync(region.Database);
        File.SetAttributes(region.Database, FileAttributes.ReadOnly);

        var answer = await Samenstarten.RunUnprivileged("import", stream, "--db", region.Database);

        Assert.Equal(1, answer.Exit);
        Assert.StartsWith("database-read-only: ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(region.Database));
    }

    [Fact]
    public async Task A_second_process_on_the_same_database_is_refused_with_the_name_of_the_first()
    {
        using var region = new Region();
        var stream = region.Write("stream.ndjson", SampleStream.About(SampleStream.Foreign));
        MasterKeyFile.Make(region.Database + ".masterkey");
        var key = MasterKey.FromFile(region.Database + ".masterkey");
        await using var first = await SqliteStore.Open(new SqliteStoreOptions(region.Database, key));

        var answer = await region.Import(stream);

        Assert.Equal(1, answer.Exit);
        Assert.StartsWith("database-locked: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), answer.Error, StringComparison.Ordinal);
        Assert.Empty(await first.Trajectories.Rows());
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_called_damaged()
    {
        using var region = new Region();
        var stream = region.Write("stream.ndjson", SampleStream.About(SampleStream.Foreign));
        region.Write("region.db", new string('x', 8192));
        MasterKeyFile.Make(region.Database + ".masterkey");

        var answer = await region.Import(stream);

        Assert.Equal(1, answer.Exit);
        Assert.StartsWith("database-corrupt: ", answer.Error, StringComparison.Ordinal);
    }
}
