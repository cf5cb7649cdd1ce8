using SamenStarten.Store.People;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.People;

public sealed class MasterKeyTests
{
    [Theory]
    [InlineData(null, StoreProblem.MasterKeyMissing)]
    [InlineData("  ", StoreProblem.MasterKeyMissing)]
    [InlineData("no base64 at all", StoreProblem.MasterKeyMalformed)]
    [InlineData("dG9vIHNob3J0", StoreProblem.MasterKeyMalformed)]
    public void A_missing_or_malformed_key_is_refused_without_repeating_it(string? text, string code)
    {
        var problem = Assert.Throws<StoreException>(() => MasterKey.Parse(text));
        Assert.Equal(code, problem.Code);
        if (!string.IsNullOrWhiteSpace(text)) Assert.DoesNotContain(text, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_key_is_refused_too() =>
        Assert.Throws<StoreException>(() => MasterKey.Parse(Convert.ToBase64String(new byte[48])));

    [Fact]
    public void It_is_read_from_a_file_with_a_line_end()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Keys.MasterText + "\n");
        Assert.Equal(Keys.Master.For("x"), MasterKey.FromFile(path).For("x"));
        File.Delete(path);
        Assert.Equal(StoreProblem.MasterKeyMissing, Assert.Throws<StoreException>(() => MasterKey.FromFile(path)).Code);
    }

    [Fact]
    public void Each_purpose_has_a_key_of_its_own()
    {
        Assert.NotEqual(Keys.Master.For("links"), Keys.Master.For("keyed-hash/v1"));
        Assert.NotEqual(MasterKey.NewText(), MasterKey.NewText());
    }

    [Fact]
    public async Task Another_master_key_does_not_open_the_store()
    {
        await using var temporary = await TemporaryStore.Open();
        temporary.Options = temporary.Options with { MasterKey = MasterKey.Parse(MasterKey.NewText()) };
        var problem = await Assert.ThrowsAsync<StoreException>(temporary.Reopen);
        Assert.Equal(StoreProblem.MasterKeyWrong, problem.Code);
    }
}
