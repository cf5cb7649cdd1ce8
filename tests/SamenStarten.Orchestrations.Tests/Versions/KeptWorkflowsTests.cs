using System.Collections.Immutable;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Store;

namespace SamenStarten.Orchestrations.Tests.Versions;

/// <summary>A version that a trajectory may be on is never lost, whatever files come with the product.</summary>
public sealed class KeptWorkflowsTests
{
    [Fact]
    public async Task What_was_configured_before_is_there_when_the_files_are_other_ones()
    {
        await using var database = await Database.Copy();
        var former = (await (await database.Reopen()).Workflows.Keep(TwoVersions.First, mayReplace: false)).Current;

        var workflows = await (await database.Reopen()).Workflows.Keep(TwoVersions.Next, mayReplace: false);

        Assert.Equal(("samen-starten+kust.1", 2), (workflows.Current.Id, workflows.Current.Version));
        Assert.Equal(former.Hash, workflows.Get("samen-starten", 1).Hash);
        Assert.Equal([("samen-starten", 1), ("samen-starten+kust.1", 2)], workflows.All.Select(w => (w.Id, w.Version)));
        Assert.Null(workflows.Find("samen-starten", 2));
    }

    [Fact]
    public async Task Another_text_under_the_same_number_is_refused_and_in_a_demo_it_takes_its_place()
    {
        await using var database = await Database.Copy();
        var store = await database.Reopen();
        await store.Workflows.Keep(TwoVersions.First, mayReplace: false);

        var refused = await Assert.ThrowsAsync<StoreException>(() => store.Workflows.Keep(TwoVersions.Tampered, mayReplace: false));
        Assert.Equal(StoreProblem.WorkflowChanged, refused.Code);
        Assert.Contains("version one higher", refused.Message, StringComparison.Ordinal);

        await store.Workflows.Keep(TwoVersions.Tampered, mayReplace: true);
        Assert.Equal(TwoVersions.Tampered.Region.Workflow.Hash, (await store.Workflows.Find("samen-starten", 1))?.Hash);
    }

    [Fact]
    public async Task A_database_from_before_versions_were_kept_is_taken_over_with_what_it_is_configured_with()
    {
        await using var database = await Database.Copy();
        var store = await database.Reopen();
        await new Lives(TwoVersions.First.Region.Workflow, new(ImmutableDictionary<string, Core.Partners.Seat>.Empty), Amsterdam.At("2026-06-03 10:00")).Begin(store.Trajectories);

        var workflows = await store.Workflows.Keep(TwoVersions.First, mayReplace: false);

        Assert.NotNull(workflows.Find("samen-starten", 1));
    }

    [Fact]
    public async Task A_region_does_not_start_without_a_version_that_trajectories_are_on()
    {
        await using var database = await Database.Copy();
        var store = await database.Reopen();
        await new Lives(TwoVersions.First.Region.Workflow, new(ImmutableDictionary<string, Core.Partners.Seat>.Empty), Amsterdam.At("2026-06-03 10:00")).Begin(store.Trajectories);

        Assert.Equal(StoreProblem.WorkflowMissing, (await Assert.ThrowsAsync<StoreException>(() => store.Workflows.Keep(TwoVersions.Next, mayReplace: false))).Code);
    }

    [Fact]
    public void A_municipality_with_an_agreement_of_its_own_begins_with_that()
    {
        var both = TwoVersions.WithMunicipality("0361");

        Assert.Equal("samen-starten+kust.1+duin.3", both.For("0361").Id);
        Assert.Equal("samen-starten+kust.1", both.For("0405").Id);
        Assert.Equal("samen-starten+kust.1", both.For(null).Id);
        Assert.Equal("D0 + 4 WD", both.For("0361").Find("C01")!.Due.Legs[0].ToString());
    }

    [Fact]
    public void Part_of_a_workflow_is_another_one()
    {
        var text = TwoVersions.First.Plain.Texts with { Profile = "core" };

        Assert.Equal("samen-starten:core", text.Read().Workflow!.Id);
    }

    [Fact]
    public void What_a_later_check_finds_in_a_kept_version_is_no_reason_to_lose_it()
    {
        var texts = new WorkflowTexts(
            TwoVersions.First.Plain.Texts.Base with { Text = TwoVersions.First.Plain.Texts.Base.Text.Replace("    due: R - 6 W", "    due: R - 9 W", StringComparison.Ordinal) }, [], null);

        Assert.Null(texts.Read().Workflow);
        Assert.Equal("R - 9 W", texts.Read(isKept: true).Workflow!.Find("G17")!.Due.Legs[0].ToString());
    }
}
