using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Store.Schema;

/// <summary>The log and what is derived from it: no personal data.</summary>
internal static class ProcessTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<IndexRow>(table =>
        {
            table.ToTable("trajectories").HasKey(row => row.Id);
            table.HasIndex(row => row.Number).IsUnique();
            table.HasIndex(row => row.NextMoment);
            table.HasIndex(row => new { row.Status, row.FirstProblemDue, row.FirstProblemSeverity, row.ReleaseDay, row.Number, row.Id }).HasDatabaseName("ix_trajectories_work_list");
            table.HasIndex(row => row.Municipality);
            table.HasIndex(row => row.PersonId);
        });
        model.Entity<EventRow>(table =>
        {
            table.ToTable("events").HasKey(row => new { row.TrajectoryId, row.Version });
            table.HasOne<IndexRow>().WithMany().HasForeignKey(row => row.TrajectoryId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SnapshotRow>(table =>
        {
            table.ToTable("snapshots").HasKey(row => row.TrajectoryId);
            table.HasOne<IndexRow>().WithOne().HasForeignKey<SnapshotRow>(row => row.TrajectoryId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StepRow>(table =>
        {
            table.ToTable("steps").HasKey(row => row.Id);
            table.HasOne<EventRow>().WithOne().HasForeignKey<StepRow>(row => new { row.TrajectoryId, row.Version }).OnDelete(DeleteBehavior.Restrict);

            // Only what is still to do is ever looked for: the index stays as small as that.
            table.HasIndex(row => row.TrajectoryId).HasFilter("done_at IS NULL").HasDatabaseName("ix_steps_not_done");
        });
        model.Entity<CommandRow>().ToTable("commands").HasKey(row => row.CommandId);
        model.Entity<WorkflowRow>().ToTable("workflows").HasKey(row => new { row.Id, row.Version });
        model.Entity<SettingRow>().ToTable("settings").HasKey(row => row.Key);
    }
}
