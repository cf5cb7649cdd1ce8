using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Migrations;

/// <summary>Whoever opens the file with another program can't rewrite history by mistake either.</summary>
[DbContext(typeof(StoreContext))]
[Migration("20261124000000_TheLogOnlyGrows")]
public sealed class TheLogOnlyGrows : Migration
{
    private static readonly (string Table, string Verb)[] Refused = [("events", "UPDATE"), ("events", "DELETE"), ("readings", "UPDATE")];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, verb) in Refused)
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER {Name(table, verb)} BEFORE {verb} ON {table}
                BEGIN SELECT RAISE(ABORT, '{table} only grows'); END
                """);
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, verb) in Refused) migrationBuilder.Sql($"DROP TRIGGER {Name(table, verb)}");
    }

#pragma warning disable CA1308 // A name in SQL, not a text to compare.
    private static string Name(string table, string verb) => $"{table}_refuse_{verb.ToLowerInvariant()}";
#pragma warning restore CA1308
}
