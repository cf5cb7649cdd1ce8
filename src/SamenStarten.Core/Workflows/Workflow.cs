using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>
/// The work process (werkproces): everything that says what is due, for whom and when. Parsed, validated and hashed;
/// a trajectory is pinned to one version of it.
/// </summary>
public sealed record Workflow
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    /// <summary>SHA-256 of the text it was read from, in lower-case hexadecimal: two files with this hash in common say the same.</summary>
    public required string Hash { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>Whether 5 May is a day off. By default it isn't (domain.md 4.1).</summary>
    public bool LiberationDay { get; init; }

    public required ImmutableArray<Track> Tracks { get; init; }

    public required ImmutableArray<CompressionRow> Compression { get; init; }

    /// <summary>When the remand pack is due: what is relative to a release that nobody knows yet.</summary>
    public required Moment RemandPackDue { get; init; }

    public required ImmutableArray<PhaseName> Phases { get; init; }

    public required ImmutableArray<Role> Roles
    {
        get;
        init
        {
            field = value;
            _roleById = null;
        }
    }

    public required Ladders Ladders { get; init; }

    public required ImmutableArray<LeadProposal> LeadProposals { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<string>> Profiles { get; init; }

    public required Emergency Emergency { get; init; }

    public required Retention Retention { get; init; }

    /// <summary>All milestones, those of the emergency branch and of situations included, in the order of the file.</summary>
    public required ImmutableArray<Milestone> Milestones
    {
        get;
        init
        {
            field = value;
            _byId = null;
            _places = null;
        }
    }

    // A copy made by "with" takes these along, so the lists above clear them.
    private ImmutableDictionary<string, Milestone>? _byId;
    private ImmutableDictionary<string, int>? _places;
    private ImmutableDictionary<string, Role>? _roleById;

    /// <summary>The milestone with this id, or null.</summary>
    public Milestone? Find(string id) =>
        (_byId ??= Milestones.ToImmutableDictionary(m => m.Id, StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>Where a milestone of this workflow stands in it: what falls together falls in this order.</summary>
    public int PlaceOf(Milestone milestone) =>
        (_places ??= Milestones.Select((m, place) => KeyValuePair.Create(m.Id, place)).ToImmutableDictionary(StringComparer.Ordinal))[milestone.Id];

    /// <summary>The role with this id, or null.</summary>
    public Role? FindRole(string id) =>
        (_roleById ??= Roles.ToImmutableDictionary(r => r.Id, StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>The track with this id, or null.</summary>
    public Track? FindTrack(string id) => Tracks.FirstOrDefault(t => t.Id == id);

    /// <summary>The track with this id. Tracks named by the core exist in every valid workflow.</summary>
    public Track Track(string id) => Tracks.First(t => t.Id == id);
}

/// <summary>A text in the languages of the product: Dutch (B1) and English.</summary>
public sealed record LocalText(string Nl, string En);

/// <summary>A route through the workflow (route): which milestones it uses, and for whom it is chosen.</summary>
/// <param name="Uses">The tags whose milestones it uses; empty means all of them.</param>
/// <param name="MaxDays">The longest stay, in calendar days from entry to release, for which this track is chosen.</param>
/// <param name="Titles">The detention titles that choose this track whatever the stay.</param>
/// <param name="WhenReleaseUnknown">Chosen while nobody has given a release date.</param>
public sealed record Track(string Id, LocalText Name, ImmutableArray<string> Uses, int? MaxDays, ImmutableArray<string> Titles, bool WhenReleaseUnknown)
{
    /// <summary>The tag of milestones that a remand pack has.</summary>
    public const string RemandTag = "P";

    public bool UsesAll => Uses.IsEmpty;

    /// <summary>Whether a milestone with these tags belongs to this track.</summary>
    public bool Includes(Milestone milestone) => !milestone.ComesWithEvent && (UsesAll || milestone.Tags.Any(t => Uses.Contains(t)));
}

/// <summary>How leads and terms shrink when the stay is short (domain.md 4.1, Compression).</summary>
/// <param name="MaxDays">The longest stay in calendar days that this row is for; null: any longer one.</param>
/// <param name="Divisor">n' = n * L / divisor; null: n' = n.</param>
/// <param name="EntryCap">Working days after entry by which everything relative to entry must be done; null: no cap.</param>
/// <param name="ReleaseCap">Working days before release by which everything must be done (UltraShort only).</param>
/// <param name="Floor">Working days after entry before which nothing relative to release falls due.</param>
public sealed record CompressionRow(int? MaxDays, int? Divisor, int? EntryCap, int? ReleaseCap, int? Floor);

public sealed record PhaseName(string Id, LocalText Name);

/// <summary>A role in the trajectory. Who fills it is the directory's.</summary>
/// <param name="Partner">The kind of organisation it belongs to.</param>
/// <param name="Manager">The role that rung E3 turns to.</param>
/// <param name="Fallback">The role that takes over when nobody fills this one.</param>
/// <param name="InPrison">Whether it works inside the institution.</param>
public sealed record Role(string Id, LocalText Name, string Partner, string? Manager, string? Fallback, bool InPrison);

/// <summary>A rule that proposes a lead (regiehouder). A proposal is never applied without acceptance.</summary>
public sealed record LeadProposal(ImmutableArray<string> Tracks, bool Supervision, bool Complex, string During, string? After);

/// <summary>The branch for a release that nobody expected (domain.md 4.8).</summary>
/// <param name="Reasons">Reasons of an end of detention that make it unexpected by themselves.</param>
/// <param name="NoticeWorkingDays">A release more than this many working days before the date we planned for is unexpected too.</param>
public sealed record Emergency(ImmutableArray<string> Reasons, int NoticeWorkingDays);

/// <summary>How long data stays (domain.md 5.5).</summary>
public sealed record Retention(Offset AfterClosure, Offset StartMessageWithoutTrajectory);
