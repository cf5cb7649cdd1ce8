using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SamenStarten.Store.Postgres.Migrations
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
                    command_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commands", x => x.command_id);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    deputy_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "detentions",
                columns: table => new
                {
                    reference_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    generation = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_detentions", x => x.reference_hash);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    erased_at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => new { x.owner_id, x.generation });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    received_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    result = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sentence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    line_number = table.Column<int>(type: "integer", nullable: true),
                    detention_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: true),
                    line = table.Column<byte[]>(type: "bytea", nullable: true),
                    generation = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    contact_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    template = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    not_before = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    arguments = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    state_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    provider_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sending_by = table.Column<Guid>(type: "uuid", nullable: true),
                    cancel_asked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    bsn_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    chain_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    erased_at = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    read_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field_group = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    generation = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trajectories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    phase = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    track = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    next_moment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    why_no_moment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    first_problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    first_problem_due = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    first_problem_severity = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    release_day = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    first_problem_rung = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    release_certainty = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    has_left = table.Column<bool>(type: "boolean", nullable: false),
                    lead_role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    workflow_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    workflow_version = table.Column<int>(type: "integer", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trajectories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_scopes",
                columns: table => new
                {
                    contact_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    institution = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    began_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true),
                    provider_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on_behalf_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_id = table.Column<Guid>(type: "uuid", nullable: true),
                    legal_basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    occurred_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    received_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    command_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    shape = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    done_at = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "IX_trajectories_municipality",
                table: "trajectories",
                column: "municipality");

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

            migrationBuilder.CreateIndex(
                name: "ix_trajectories_work_list",
                table: "trajectories",
                columns: new[] { "status", "first_problem_due", "first_problem_severity", "release_day", "number", "id" });
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
