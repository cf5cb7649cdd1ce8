using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Store.Schema;

/// <summary>All that is about a person: sealed, or a keyed hash.</summary>
internal static class PersonTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<PersonRow>(table =>
        {
            table.ToTable("persons").HasKey(row => row.Id);
            table.HasIndex(row => row.BsnHash);
            table.HasIndex(row => row.ChainHash);
            table.HasIndex(row => row.LikenessHash);
        });
        model.Entity<DetentionRow>(table =>
        {
            table.ToTable("detentions").HasKey(row => row.ReferenceHash);
            table.HasIndex(row => row.PersonId);
        });
        model.Entity<TextRow>(table =>
        {
            table.ToTable("texts").HasKey(row => row.Id);
            table.HasIndex(row => row.PersonId);
        });
        model.Entity<InboxRow>(table =>
        {
            table.ToTable("inbox").HasKey(row => row.Key);
            table.HasIndex(row => new { row.DetentionHash, row.Result });
            table.HasIndex(row => new { row.Result, row.ReceivedAt });
        });
        model.Entity<ErasureRow>().ToTable("erasures").HasKey(row => new { row.OwnerId, row.Generation });
        model.Entity<ReadingRow>(table =>
        {
            table.ToTable("readings").HasKey(row => row.Id);
            table.HasIndex(row => new { row.PersonId, row.ReadAt });
        });
    }
}
