using System.Text.Json.Serialization;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>A trajectory as it stands.</summary>
/// <param name="Person">Whom it is about, for who may see that; every reading is written down.</param>
public sealed record TrajectoryAnswer(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("versie")] long Version,
    [property: JsonPropertyName("nummer")] string Number,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("fase")] string Phase,
    [property: JsonPropertyName("route")] string Track,
    [property: JsonPropertyName("werkproces")] WorkflowVersion Workflow,
    [property: JsonPropertyName("binnenkomst")] LocalDate Entry,
    [property: JsonPropertyName("titel")] string Title,
    [property: JsonPropertyName("inrichting")] string Institution,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("gemeenteBevestigd")] bool MunicipalityIsConfirmed,
    [property: JsonPropertyName("einddatum")] ReleaseDate? ReleaseDate,
    [property: JsonPropertyName("vertrokken")] Instant? Left,
    [property: JsonPropertyName("spoed")] bool Emergency,
    [property: JsonPropertyName("regiehouder")] LeadAnswer? Lead,
    [property: JsonPropertyName("voorgesteldeRegiehouder")] string? ProposedLead,
    [property: JsonPropertyName("persoon")] PersonAnswer? Person)
{
    internal static TrajectoryAnswer Of(Trajectory trajectory, string status, SeenPerson? person) => new(
        trajectory.Id, trajectory.Version, trajectory.Number, status, trajectory.Phase, trajectory.Track,
        new WorkflowVersion(trajectory.WorkflowId, trajectory.WorkflowVersion), trajectory.Entry, trajectory.Title, trajectory.Institution,
        trajectory.Municipality, trajectory.MunicipalityIsConfirmed,
        trajectory.ReleaseDate is { } date ? new ReleaseDate(date, CertaintyOf(trajectory.ReleaseCertainty)) : null,
        trajectory.Left?.Moment, trajectory.EmergencySince is not null,
        trajectory.LeadRole is { } role ? new LeadAnswer(role, trajectory.LeadContact) : null, trajectory.ProposedLeadRole,
        person is null ? null : new PersonAnswer(person.GivenNames, person.FamilyName, person.BirthDate, person.Bsn));

    private static string? CertaintyOf(ReleaseDateCertainty? certainty) => certainty switch
    {
        ReleaseDateCertainty.Fictive => "fictief",
        ReleaseDateCertainty.Provisional => "voorlopig",
        ReleaseDateCertainty.Definite => "definitief",
        _ => null,
    };
}

/// <summary>The workflow that a trajectory is pinned to.</summary>
public sealed record WorkflowVersion([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("versie")] int Version);

/// <summary>When somebody is released, and how certain that is.</summary>
public sealed record ReleaseDate([property: JsonPropertyName("datum")] LocalDate Date, [property: JsonPropertyName("zekerheid")] string? Certainty);

/// <summary>Who leads.</summary>
public sealed record LeadAnswer([property: JsonPropertyName("rol")] string Role, [property: JsonPropertyName("contact")] string? Contact);

/// <summary>A person, as far as whoever asks may see him.</summary>
public sealed record PersonAnswer(
    [property: JsonPropertyName("voornamen")] string? GivenNames,
    [property: JsonPropertyName("achternaam")] string? FamilyName,
    [property: JsonPropertyName("geboortedatum")] LocalDate? BirthDate,
    [property: JsonPropertyName("bsn")] string? Bsn)
{
    public override string ToString() => "PersonAnswer (sealed)";
}
