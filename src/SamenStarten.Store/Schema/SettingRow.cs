namespace SamenStarten.Store.Schema;

internal sealed class SettingRow
{
    public required string Key { get; init; }
    public required string Value { get; init; }
}
