using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SamenStarten.Store.Migrations
{
    /// <inheritdoc />
    public partial class TheWorkList : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "first_problem_severity",
                table: "trajectories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "release_day",
                table: "trajectories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_trajectories_municipality",
                table: "trajectories",
                column: "municipality");

            migrationBuilder.CreateIndex(
                name: "IX_trajectories_status_first_problem_due",
                table: "trajectories",
                columns: new[] { "status", "first_problem_due" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_trajectories_municipality",
                table: "trajectories");

            migrationBuilder.DropIndex(
                name: "IX_trajectories_status_first_problem_due",
                table: "trajectories");

            migrationBuilder.DropColumn(
                name: "first_problem_severity",
                table: "trajectories");

            migrationBuilder.DropColumn(
                name: "release_day",
                table: "trajectories");
        }
    }
}
