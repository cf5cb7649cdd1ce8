using Microsoft.EntityFrameworkCore;
using SamenStarten.Orchestrations.Partners;

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
            table.HasIndex(row => row.CarriedBy);
            table.HasIndex(row => row.ProviderId);
        });
        model.Entity<AttemptRow>(table =>
        {
            table.ToTable("attempts").HasKey(row => new { row.MessageId, row.Number });
            table.HasOne<MessageRow>().WithMany().HasForeignKey(row => row.MessageId);
        });
        model.Entity<SenderRow>().ToTable("sender_standings").HasKey(row => row.Sender);
        model.Entity<ReportRow>().ToTable("reports").HasKey(row => row.Key);
        model.Entity<ContactRow>(table =>
        {
            table.ToTable("contacts").HasKey(row => row.Id);
            table.Property(row => row.Rhythm).HasDefaultValue(nameof(MailRhythm.AtOnce));
        });
        model.Entity<OrganisationRow>().ToTable("organisations").HasKey(row => row.Name);
        model.Entity<AbsenceRow>(table =>
        {
            table.ToTable("absences").HasKey(row => new { row.ContactId, row.FromDay });
            table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId);
        });
        model.Entity<ContactScopeRow>(table =>
        {
            table.ToTable("contact_scopes").HasKey(row => new { row.ContactId, row.Municipality, row.Institution });
            table.HasOne<ContactRow>().WithMany().HasForeignKey(row => row.ContactId);
        });
    }
}
