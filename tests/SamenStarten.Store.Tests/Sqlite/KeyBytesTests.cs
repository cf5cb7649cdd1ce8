using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Sqlite;

public sealed class KeyBytesTests
{
    [Fact]
    public async Task The_key_leaves_no_bytes_in_its_file_or_journal()
    {
        await using var temporary = await TemporaryStore.Open();
        await Persons.Begin(temporary.Store, Facts.Id(1));
        var wrapped = (byte[])await KeyBytes(temporary);
        Assert.True(temporary.AllBytes().AsSpan().IndexOf(wrapped) >= 0);
        await temporary.Store.Persons.Erase(Persons.Id, Facts.Now);
        Assert.True(temporary.AllBytes().AsSpan().IndexOf(wrapped) < 0);
    }

    private static async Task<object> KeyBytes(TemporaryStore temporary)
    {
        await using var keys = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={temporary.Options.KeysPath};Pooling=false;Mode=ReadOnly");
        await keys.OpenAsync();
        await using var command = keys.CreateCommand();
        command.CommandText = "SELECT wrapped FROM keys";
        return (await command.ExecuteScalarAsync())!;
    }
}
