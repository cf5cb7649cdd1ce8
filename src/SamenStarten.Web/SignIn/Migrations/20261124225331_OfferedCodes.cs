using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SamenStarten.Web.SignIn.Migrations
{
    /// <inheritdoc />
    public partial class OfferedCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OfferedCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    For = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    SecondFactorToo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferedCodes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OfferedCodes_For",
                table: "OfferedCodes",
                column: "For");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OfferedCodes");
        }
    }
}
