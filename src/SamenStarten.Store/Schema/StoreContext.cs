using Microsoft.EntityFrameworkCore;
using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Store.Schema;

/// <summary>The tables. Read through this; written by prepared statements.</summary>
internal class StoreContext : DbContext
{
    public StoreContext(DbContextOptions<StoreContext> options)
        : base(options)
    {
    }

    /// <summary>For another database with the same tables.</summary>
    protected StoreContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<IndexRow> Trajectories => Set<IndexRow>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();
    public DbSet<StepRow> Steps => Set<StepRow>();
    public DbSet<CommandRow> Commands => Set<CommandRow>();
    public DbSet<MessageRow> Messages => Set<MessageRow>();
    public DbSet<AttemptRow> Attempts => Set<AttemptRow>();
    public DbSet<InboxRow> Inbox => Set<InboxRow>();
    public DbSet<PersonRow> Persons => Set<PersonRow>();
    public DbSet<DetentionRow> Detentions => Set<DetentionRow>();
    public DbSet<TextRow> Texts => Set<TextRow>();
    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();
    public DbSet<ContactRow> Contacts => Set<ContactRow>();
    public DbSet<ContactScopeRow> ContactScopes => Set<ContactScopeRow>();
    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();
    public DbSet<AbsenceRow> Absences => Set<AbsenceRow>();
    public DbSet<SenderRow> SenderStandings => Set<SenderRow>();
    public DbSet<ReportRow> Reports => Set<ReportRow>();
    public DbSet<ReadingRow> Readings => Set<ReadingRow>();
    public DbSet<SettingRow> Settings => Set<SettingRow>();
    public DbSet<WorkflowRow> Workflows => Set<WorkflowRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<MessageState>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ProcessTables.Configure(modelBuilder);
        DeliveryTables.Configure(modelBuilder);
        PersonTables.Configure(modelBuilder);
        SnakeCase.NameColumns(modelBuilder);
    }
}
