using SamenStarten.Core.Reference;
using SamenStarten.Orchestrations.Detention;

namespace SamenStarten.Orchestrations.Tests;

public sealed class DetentionMessageReaderTests
{
    private static readonly DetentionMessageReader Reader = new(ReferenceData.Read(
        "municipalities:\n  - { code: \"0361\", name: Alkmaar }\n",
        "institutions:\n  - { id: pi-x, name: PI X, municipality: \"0361\" }\n"));

    [Theory]
    [InlineData("{\"specversion\":\"1.0\",\"id\":\"a", "torn-line")]
    [InlineData("geen json", "not-json")]
    [InlineData("{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"s\",\"type\":\"t\",\"time\":\"2026-01-01T10:00:00Z\",\"data\":{}}", "unknown-type")]
    public void A_line_that_cannot_be_used_has_a_code(string line, string code)
    {
        var (message, unusable) = Reader.Read(line);

        Assert.Null(message);
        Assert.Equal(code, unusable!.Code);
    }
}
