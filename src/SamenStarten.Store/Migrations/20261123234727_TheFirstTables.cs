using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SamenStarten.Store.Migrations
{
    /// <inheritdoc />
    public partial class TheFirstTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "commands",
                columns: table => new
                {
                    command_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commands", x => x.command_id);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    deputy_id = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "detentions",
                columns: table => new
                {
                    reference_hash = table.Column<string>(type: "TEXT", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    generation = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_detentions", x => x.reference_hash);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    generation = table.Column<int>(type: "INTEGER", nullable: false),
                    erased_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => new { x.owner_id, x.generation });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: true),
                    time = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    sentence = table.Column<string>(type: "TEXT", nullable: true),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    line_number = table.Column<int>(type: "INTEGER", nullable: true),
                    detention_hash = table.Column<string>(type: "TEXT", nullable: true),
                    trajectory_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    line = table.Column<byte[]>(type: "BLOB", nullable: true),
                    generation = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    contact_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    not_before = table.Column<string>(type: "TEXT", nullable: false),
                    arguments = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    state_at = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    provider_id = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    sending_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    cancel_asked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true),
                    generation = table.Column<int>(type: "INTEGER", nullable: false),
                    bsn_hash = table.Column<string>(type: "TEXT", nullable: true),
                    chain_hash = table.Column<string>(type: "TEXT", nullable: true),
                    erased_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    read_at = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    field_group = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true),
                    generation = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trajectories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    track = table.Column<string>(type: "TEXT", nullable: false),
                    next_moment = table.Column<string>(type: "TEXT", nullable: true),
                    why_no_moment = table.Column<string>(type: "TEXT", nullable: true),
                    first_problem = table.Column<string>(type: "TEXT", nullable: true),
                    first_problem_due = table.Column<string>(type: "TEXT", nullable: true),
                    municipality = table.Column<string>(type: "TEXT", nullable: true),
                    institution = table.Column<string>(type: "TEXT", nullable: false),
                    workflow_id = table.Column<string>(type: "TEXT", nullable: true),
                    workflow_version = table.Column<int>(type: "INTEGER", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trajectories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_scopes",
                columns: table => new
                {
                    contact_id = table.Column<string>(type: "TEXT", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", nullable: false),
                    institution = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_scopes", x => new { x.contact_id, x.municipality, x.institution });
                    table.ForeignKey(
                        name: "FK_contact_scopes_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attempts",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    began_at = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    provider_id = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempts", x => new { x.message_id, x.number });
                    table.ForeignKey(
                        name: "FK_attempts_messages_message_id",
                        column: x => x.message_id,
                        principalTable: "messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    trajectory_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    on_behalf_of = table.Column<string>(type: "TEXT", nullable: true),
                    reason_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<string>(type: "TEXT", nullable: false),
                    received_at = table.Column<string>(type: "TEXT", nullable: false),
                    command_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => new { x.trajectory_id, x.version });
                    table.ForeignKey(
                        name: "FK_events_trajectories_trajectory_id",
                        column: x => x.trajectory_id,
                        principalTable: "trajectories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "snapshots",
                columns: table => new
                {
                    trajectory_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    shape = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshots", x => x.trajectory_id);
                    table.ForeignKey(
                        name: "FK_snapshots_trajectories_trajectory_id",
                        column: x => x.trajectory_id,
                        principalTable: "trajectories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    done_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_steps_events_trajectory_id_version",
                        columns: x => new { x.trajectory_id, x.version },
                        principalTable: "events",
                        principalColumns: new[] { "trajectory_id", "version" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_detentions_person_id",
                table: "detentions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_detention_hash_result",
                table: "inbox",
                columns: new[] { "detention_hash", "result" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_result_received_at",
                table: "inbox",
                columns: new[] { "result", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_sender_state_urgency_not_before",
                table: "messages",
                columns: new[] { "sender", "state", "urgency", "not_before" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_trajectory_id",
                table: "messages",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "IX_persons_bsn_hash",
                table: "persons",
                column: "bsn_hash");

            migrationBuilder.CreateIndex(
                name: "IX_persons_chain_hash",
                table: "persons",
                column: "chain_hash");

            migrationBuilder.CreateIndex(
                name: "IX_readings_person_id_read_at",
                table: "readings",
                columns: new[] { "person_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_steps_not_done",
                table: "steps",
                column: "trajectory_id",
                filter: "done_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_steps_trajectory_id_version",
                table: "steps",
                columns: new[] { "trajectory_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_texts_person_id",
                table: "texts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_trajectories_next_moment",
                table: "trajectories",
                column: "next_moment");

            migrationBuilder.CreateIndex(
                name: "IX_trajectories_number",
                table: "trajectories",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trajectories_person_id",
                table: "trajectories",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attempts");

            migrationBuilder.DropTable(
                name: "commands");

            migrationBuilder.DropTable(
                name: "contact_scopes");

            migrationBuilder.DropTable(
                name: "detentions");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "readings");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "snapshots");

            migrationBuilder.DropTable(
                name: "steps");

            migrationBuilder.DropTable(
                name: "texts");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "trajectories");
        }
    }
}
