using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SamenStarten.Store.Postgres.Migrations;

/// <summary>Whoever opens the database with another program can't rewrite history by mistake either; and a partner's tasks are found by contact.</summary>
[DbContext(typeof(PostgresContext))]
[Migration("20261124222600_TheLogOnlyGrows")]
public sealed class TheLogOnlyGrows : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE FUNCTION only_grows() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
        CREATE TRIGGER events_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON events EXECUTE FUNCTION only_grows();
        CREATE TRIGGER readings_only_grow BEFORE UPDATE ON readings EXECUTE FUNCTION only_grows();
        CREATE INDEX ix_messages_by_contact ON messages (contact_id, created_at);
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP INDEX ix_messages_by_contact;
        DROP TRIGGER readings_only_grow ON readings;
        DROP TRIGGER events_only_grow ON events;
        DROP FUNCTION only_grows();
        """);
}
