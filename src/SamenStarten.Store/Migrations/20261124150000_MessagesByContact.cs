using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Migrations;

/// <summary>A partner's tasks are found by the contact that was written to.</summary>
[DbContext(typeof(StoreContext))]
[Migration("20261124150000_MessagesByContact")]
public sealed class MessagesByContact : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE INDEX ix_messages_by_contact ON messages (contact_id, created_at)");

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX ix_messages_by_contact");
}
