namespace SamenStarten.EndToEnd.Browser;

/// <summary>One browser for all that look through it, one at a time.</summary>
[CollectionDefinition(Name)]
[TestCaseOrderer(typeof(ByName))]
public sealed class BrowserTests : ICollectionFixture<DemoInBrowser>
{
    public const string Name = "browser";
}
