using Xunit.Sdk;
using Xunit.v3;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>
/// By name. They look at one demo, and what one does in it the next one sees: in the order of xunit, which goes by where the project lies on
/// the disk, each machine would see something else.
/// </summary>
public sealed class ByName : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(test => test.TestCaseDisplayName, StringComparer.Ordinal)];
}
