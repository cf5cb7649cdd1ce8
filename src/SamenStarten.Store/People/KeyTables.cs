namespace SamenStarten.Store.People;

/// <summary>The tables of the keys file.</summary>
internal static class KeyTables
{
    public const string Create = """
        CREATE TABLE IF NOT EXISTS keys (
            owner TEXT NOT NULL, generation INTEGER NOT NULL, kind TEXT NOT NULL, wrapped BLOB NOT NULL,
            PRIMARY KEY (owner, generation));
        CREATE TABLE IF NOT EXISTS erasures (
            owner TEXT NOT NULL, generation INTEGER NOT NULL, erased_at TEXT NOT NULL,
            PRIMARY KEY (owner, generation));
        CREATE TABLE IF NOT EXISTS check_value (value BLOB NOT NULL);
        """;
}
