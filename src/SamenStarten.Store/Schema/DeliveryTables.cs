using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Store.Schema;

/// <summary>Messages to partners, and who the partners are.</summary>
internal static class DeliveryTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<MessageRow>(table =>
        {
            table.ToTable("messages").HasKey(row => row.Id);
            table.HasIndex(row => new { row.Sender, row.State, row.Urgency, row.NotBefore });
            table.HasIndex(row => row.TrajectoryId);
        });
        model.Entity<AttemptRow>(table =>
        {
            table.ToTable("attempts").HasKey(row => new { row.MessageId, row.Number });
            table.HasOne<MessageRow>().WithMany().HasForeignKey(row => row.MessageId);
        });
        model.Entity<ContactRow>().ToTable("contacts").HasKey(row => row.Id);
        model.Entity<ContactScopeRow>(table =>
        {
            table.ToTable("contact_scopes").HasKey(row => new { row.ContactId, row.Municipality, row.Institution });
            table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId);
        });
    }
}
