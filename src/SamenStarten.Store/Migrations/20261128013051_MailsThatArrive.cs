using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SamenStarten.Store.Migrations
{
    /// <inheritdoc />
    public partial class MailsThatArrive : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "carried_by",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "may_go_together",
                table: "messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "sent_to",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "attendance",
                table: "contacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "confirmed_on",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "doubtful_since",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "doubtful_why",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_mailbox",
                table: "contacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rhythm",
                table: "contacts",
                type: "TEXT",
                nullable: false,
                defaultValue: "AtOnce");

            migrationBuilder.AddColumn<string>(
                name: "unit",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    contact_id = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<string>(type: "TEXT", nullable: false),
                    until_day = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absences", x => new { x.contact_id, x.from_day });
                    table.ForeignKey(
                        name: "FK_absences_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    via = table.Column<string>(type: "TEXT", nullable: true),
                    tasks_via = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    taken_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sender_standings",
                columns: table => new
                {
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    paused_until = table.Column<string>(type: "TEXT", nullable: true),
                    last_success_at = table.Column<string>(type: "TEXT", nullable: true),
                    last_failure_at = table.Column<string>(type: "TEXT", nullable: true),
                    last_problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sender_standings", x => x.sender);
                });

            migrationBuilder.CreateIndex(
                name: "IX_messages_carried_by",
                table: "messages",
                column: "carried_by");

            migrationBuilder.CreateIndex(
                name: "IX_messages_provider_id",
                table: "messages",
                column: "provider_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absences");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "sender_standings");

            migrationBuilder.DropIndex(
                name: "IX_messages_carried_by",
                table: "messages");

            migrationBuilder.DropIndex(
                name: "IX_messages_provider_id",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "carried_by",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "may_go_together",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "sent_to",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "attendance",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "confirmed_on",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "doubtful_since",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "doubtful_why",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "is_mailbox",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "name",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "rhythm",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "unit",
                table: "contacts");
        }
    }
}
