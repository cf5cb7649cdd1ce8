using System.Text.Json.Nodes;
using SamenStarten.Infra.Tests.Azure;

[assembly: AssemblyFixture(typeof(Plan))]

namespace SamenStarten.Infra.Tests.Azure;

/// <summary>What would be made in Azure, as the compiler works it out, with every option on. Worked out once.</summary>
public sealed class Plan : IDisposable
{
    private const string Parameters = """
        param environmentName = 'test'
        param functionsClientId = '00000000-0000-0000-0000-000000000003'
        param smtpHost = 'mail.example.nl'
        param smtpUser = 'samenstarten'
        param senderAddress = 'samenstarten@example.nl'
        param senderName = 'Gemeente Voorbeeld'
        param senderPhone = '14 0123'
        param signInAuthority = 'https://signin.example.nl'
        param signInClientId = 'samenstarten'
        param programsAuthority = 'https://signin.example.nl'
        param programsAudience = 'samenstarten-api'
        param useDurableTaskScheduler = true
        """;

    private readonly SemaphoreSlim one = new(1);
    private IReadOnlyList<PlannedResource>? resources;

    internal async Task<IReadOnlyList<PlannedResource>> ResourcesAsync(string? type = null)
    {
        BicepCompiler.SkipWhereItDoesNotRun();
        await one.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            resources ??= await WorkOutAsync();
        }
        finally
        {
            one.Release();
        }

        IReadOnlyList<PlannedResource> found = type is null ? resources : [.. resources.Where(resource => resource.Type == type)];
        Assert.NotEmpty(found);
        return found;
    }

    public void Dispose() => one.Dispose();

    private static async Task<IReadOnlyList<PlannedResource>> WorkOutAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plan-");
        try
        {
            var file = Path.Combine(folder.FullName, "test.bicepparam");
            // The compiler takes no path from the root.
            await File.WriteAllTextAsync(file, $"using '{Path.GetRelativePath(folder.FullName, Repository.MainBicep)}'\n{Parameters}\n");
            var answer = await BicepCompiler.RunAsync(
                "snapshot", file, "--mode", "overwrite", "--location", "westeurope",
                "--tenant-id", "00000000-0000-0000-0000-000000000001", "--subscription-id", "00000000-0000-0000-0000-000000000002");
            Assert.True(answer.ExitCode == 0, answer.Error);
            var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(file, ".snapshot.json")))!;
            return [.. snapshot["predictedResources"]!.AsArray().Select(resource => new PlannedResource(resource!))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
