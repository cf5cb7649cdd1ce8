using NJsonSchema;
using SamenStarten.Cli.Tests.Yaml;

namespace SamenStarten.Cli.Tests.Checking;

/// <summary>The schemas with which an editor completes and checks a file know all that we ship, and refuse what they should.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("workflow.schema.json", "samen-starten.yaml")]
    [InlineData("overlay.schema.json", "overlays/noord-holland-noord.yaml")]
    [InlineData("overlay.schema.json", "overlays/den-helder.yaml")]
    [InlineData("overlay.schema.json", "overlays/texel.yaml")]
    public async Task What_is_shipped_is_of_its_schema(string schema, string file)
    {
        var text = await File.ReadAllTextAsync(PathOf(file), TestContext.Current.CancellationToken);

        Assert.Empty(await Problems(schema, text));
        Assert.Contains($"$schema={(file.Contains('/', StringComparison.Ordinal) ? "../" : "")}{schema}", text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("milestones: { G05: { due: D0 + 3 WD } }", true)]
    [InlineData("milestones: { G05: { due: { hard: R } } }", true)]
    [InlineData("milestones: { G05: { off: true } }", true)]
    [InlineData("off: { domains: [Debts] }", true)]
    [InlineData("", false)]
    [InlineData("milestones: { G05: { due: soon } }", false)]
    [InlineData("milestones: { G05: { phase: P2 } }", false)]
    [InlineData("milestones: { G05: {} }", false)]
    [InlineData("milestones: { G05: { off: yes please } }", false)]
    [InlineData("milestones: { G05: { exit: { outcomes: [done] } } }", false)]
    [InlineData("off: { domains: [Debt] }", false)]
    [InlineData("add: [{ id: Z01 }]", false)]
    [InlineData("ladders: {}\noff: { domains: [Debts] }", false)]
    public async Task An_overlay_is_of_its_schema_or_not(string text, bool good)
    {
        const string head = "overlay: { id: regio, version: 1, of: samen-starten, name: { nl: \"Regio\", en: \"Region\" } }\n";

        Assert.Equal(good, (await Problems("overlay.schema.json", head + text)).Count == 0);
    }

    private static async Task<IReadOnlyList<string>> Problems(string schema, string yaml)
    {
        var read = await JsonSchema.FromFileAsync(PathOf(schema), TestContext.Current.CancellationToken);
        return [.. read.Validate(YamlAsJson.Of(yaml)).Select(problem => problem.ToString())];
    }

    private static string PathOf(string file) => Path.Combine(Cli.Root(), "workflows", file);
}
