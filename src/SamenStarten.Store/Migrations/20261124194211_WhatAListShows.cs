using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SamenStarten.Store.Migrations
{
    /// <inheritdoc />
    public partial class WhatAListShows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_trajectories_status_first_problem_due",
                table: "trajectories");

            migrationBuilder.AddColumn<string>(
                name: "first_problem_rung",
                table: "trajectories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_left",
                table: "trajectories",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "lead_role",
                table: "trajectories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "release_certainty",
                table: "trajectories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_trajectories_work_list",
                table: "trajectories",
                columns: new[] { "status", "first_problem_due", "first_problem_severity", "release_day", "number", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_trajectories_work_list",
                table: "trajectories");

            migrationBuilder.DropColumn(
                name: "first_problem_rung",
                table: "trajectories");

            migrationBuilder.DropColumn(
                name: "has_left",
                table: "trajectories");

            migrationBuilder.DropColumn(
                name: "lead_role",
                table: "trajectories");

            migrationBuilder.DropColumn(
                name: "release_certainty",
                table: "trajectories");

            migrationBuilder.CreateIndex(
                name: "IX_trajectories_status_first_problem_due",
                table: "trajectories",
                columns: new[] { "status", "first_problem_due" });
        }
    }
}
