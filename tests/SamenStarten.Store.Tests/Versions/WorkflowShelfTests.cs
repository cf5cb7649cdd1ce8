using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Versions;

/// <summary>Versions of workflows are kept, on either database.</summary>
public sealed class WorkflowShelfTests
{
    [Fact]
    public async Task A_version_outlives_the_files_it_was_read_from()
    {
        await using var temporary = await TemporaryStore.Open();
        var first = await temporary.Store.Workflows.Keep(Configured(1), mayReplace: false);

        await temporary.Reopen();
        var second = await temporary.Store.Workflows.Keep(Configured(2), mayReplace: false);

        Assert.Equal(2, second.Current.Version);
        Assert.Equal(first.Current.Hash, second.Get("samen-starten", 1).Hash);
        Assert.Equal([1, 2], second.All.Select(w => w.Version));
    }

    [Fact]
    public async Task What_another_process_brought_is_found()
    {
        await using var temporary = await TemporaryStore.Open();
        var ours = await temporary.Store.Workflows.Keep(Configured(1), mayReplace: false);

        Assert.Null(ours.Find("samen-starten", 2));
        await temporary.Store.Workflows.Keep(Configured(2), mayReplace: false);

        Assert.NotNull(ours.Find("samen-starten", 2));
    }

    [Fact]
    public async Task Another_text_under_the_same_version_is_refused_and_the_first_stays()
    {
        await using var temporary = await TemporaryStore.Open();
        var kept = await temporary.Store.Workflows.Keep(Configured(1), mayReplace: false);

        var refused = await Assert.ThrowsAsync<StoreException>(() => temporary.Store.Workflows.Keep(Configured(1, "# another\n"), mayReplace: false));

        Assert.Equal(StoreProblem.WorkflowChanged, refused.Code);
        Assert.Equal(kept.Current.Hash, (await temporary.Store.Workflows.Find("samen-starten", 1))?.Hash);
    }

    private static ConfiguredWorkflows Configured(int version, string more = "")
    {
        var text = File.ReadAllText(Path.Combine(ProductFiles.DefaultFolder, "samen-starten.yaml"));
        var file = new WorkflowFile("samen-starten.yaml", text.Replace("samen-starten, version: 1,", $"samen-starten, version: {version},", StringComparison.Ordinal) + more);
        return ConfiguredWorkflows.Read(file, null, null, new Dictionary<string, WorkflowFile>()).Configured!;
    }
}
