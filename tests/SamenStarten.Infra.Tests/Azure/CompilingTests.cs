using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SamenStarten.Infra.Tests.Azure;

public sealed partial class CompilingTests
{
    // The regions of Azure in countries of the Union: not those in the United Kingdom, Norway or Switzerland.
    private static readonly string[] InTheUnion =
    [
        "austriaeast", "belgiumcentral", "denmarkeast", "francecentral", "francesouth", "germanynorth", "germanywestcentral", "italynorth",
        "northeurope", "polandcentral", "spaincentral", "swedencentral", "swedensouth", "westeurope",
    ];

    private static readonly Lazy<Task<BicepCompiler.Answer>> Build =
        new(() => BicepCompiler.RunAsync("build", Repository.MainBicep, "--stdout", "--no-restore"));

    [Fact]
    public async Task It_compiles_without_a_warning() => Silent(await BuildAsync());

    [Fact]
    public async Task It_lints_without_a_warning() => Silent(await BicepCompiler.RunAsync("lint", Repository.MainBicep, "--no-restore"));

    // Regression: outputs handed on as a whole arrive as their descriptions, and only Azure says so.
    [Fact]
    public async Task An_output_of_a_module_is_handed_on_by_its_value() =>
        Assert.Empty(NotByValue().Matches((await BuildAsync()).Output).Select(match => match.Value));

    [Fact]
    public async Task Everything_is_in_the_European_Union()
    {
        var location = JsonNode.Parse((await BuildAsync()).Output)!["parameters"]!["location"]!;
        var allowed = location["allowedValues"]!.AsArray().Select(value => value!.GetValue<string>()).ToArray();

        Assert.Contains(location["defaultValue"]!.GetValue<string>(), allowed);
        Assert.Empty(allowed.Except(InTheUnion));
    }

    [Fact]
    public async Task Every_parameter_can_be_given_from_the_environment()
    {
        var template = JsonNode.Parse((await BuildAsync()).Output)!["parameters"]!.AsObject();
        var file = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Infra, "main.parameters.json"), TestContext.Current.CancellationToken))!["parameters"]!.AsObject();

        Assert.Equal(template.Select(parameter => parameter.Key).Order(), file.Select(parameter => parameter.Key).Order());
    }

    // Once for all: it takes some seconds.
    private static Task<BicepCompiler.Answer> BuildAsync()
    {
        BicepCompiler.SkipWhereItDoesNotRun();
        return Build.Value;
    }

    private static void Silent(BicepCompiler.Answer answer)
    {
        Assert.Equal("", answer.Error);
        Assert.DoesNotMatch(@"\b(Warning|Error)\b.*\[http", answer.Output);
        Assert.Equal(0, answer.ExitCode);
    }

    [GeneratedRegex(@"\.outputs(?!\.\w+\.value)\b.{0,40}")]
    private static partial Regex NotByValue();
}
