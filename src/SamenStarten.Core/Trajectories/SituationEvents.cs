using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Core.Trajectories;

/// <summary>It has to be done again, or asked of whoever answers for it now, because something happened.</summary>
/// <param name="Why">The event, as in <see cref="KnownEvents"/>; <c>replaced</c> when a partner was.</param>
public sealed record MilestoneReopened(string Milestone, string Why) : TrajectoryEvent;

/// <summary>It was tried in vain: it stays open, and nobody may call it closed for that.</summary>
public sealed record MilestoneTried(string Milestone, string Outcome) : TrajectoryEvent;

/// <summary>Another contact does it from now on, on this trajectory.</summary>
/// <param name="Times">How often that has happened on this milestone.</param>
public sealed record PartnerReplaced(string Milestone, string ContactId, int Times) : TrajectoryEvent;

/// <summary>It was decided to bring it to the administrative line (rung E5).</summary>
public sealed record AdministrationCalled(string Milestone) : TrajectoryEvent;

/// <summary>Two municipalities both say that they are competent, or that they are not.</summary>
/// <param name="Other">The CBS code of the other one.</param>
public sealed record CompetenceDisputed(string Other) : TrajectoryEvent;

/// <summary>The person will settle elsewhere: the municipality of before hands over, and the new one has to accept.</summary>
public sealed record MunicipalityChanged(string? From, string To) : TrajectoryEvent;

/// <summary>The person wants no help (domain.md 5.4): what isn't the minimum stops.</summary>
public sealed record HelpRefused(ImmutableArray<string> Stopped) : TrajectoryEvent;

public sealed record HelpAccepted(ImmutableArray<string> Reinstated) : TrajectoryEvent;

/// <summary>Nothing is shared any more with who fills this role; the fallback takes over what it did.</summary>
public sealed record ConsentWithdrawn(string Role) : TrajectoryEvent;

public sealed record ConsentGiven(string Role) : TrajectoryEvent;

/// <summary>Whoever was outside already is inside again: a broken programme, a revoked release.</summary>
/// <param name="Reinstated">What had become pointless by his leaving.</param>
public sealed record ReturnedInside(string Institution, string Cause, ImmutableArray<string> Reinstated) : TrajectoryEvent;

/// <summary>He goes to a clinic and not home.</summary>
/// <param name="Paused">What has no sense as long as it isn't known when he leaves there.</param>
/// <param name="Reinstated">What comes back now that it is known.</param>
public sealed record PlacedInClinic(ImmutableArray<string> Paused, ImmutableArray<string> Reinstated) : TrajectoryEvent;

/// <summary>The title of the detention is another: also how a right of residence is lost, and restored.</summary>
/// <param name="Stopped">What stops because of it.</param>
/// <param name="Reinstated">What stopped before, and comes back.</param>
public sealed record TitleChanged(string Title, ImmutableArray<string> Stopped, ImmutableArray<string> Reinstated) : TrajectoryEvent;

/// <summary>A second start came for a person whose trajectory runs (domain.md 6, 1). Facts under its reference come here from now on.</summary>
/// <param name="StartId">Derived from the message; says nothing of it.</param>
public sealed record DoubleStartNoticed(Guid StartId, string Institution, LocalDate Entry) : TrajectoryEvent;

/// <summary>The person was in aftercare, or free, and is in detention again (domain.md 6, 29).</summary>
/// <param name="Earlier">The trajectory that this one follows.</param>
public sealed record Redetained(Guid Earlier) : TrajectoryEvent;

/// <summary>
/// The work goes on in another trajectory, for the person is in detention again or turned out to have two: whoever was asked here hears that it
/// isn't his any more.
/// </summary>
public sealed record ContinuedIn(Guid Trajectory) : TrajectoryEvent;

/// <summary>Another person, or this one unknown by BSN, has the same name and day of birth (domain.md 6, 33). Nothing follows until somebody looks.</summary>
/// <param name="Other">The other's trajectory.</param>
public sealed record LooksLikeAnother(Guid Other) : TrajectoryEvent;

/// <summary>Somebody said that the other one is somebody else.</summary>
public sealed record ToldApart(Guid Other) : TrajectoryEvent;

/// <summary>Somebody said that the second start is about the same detention.</summary>
public sealed record DoubleConfirmed(Guid StartId) : TrajectoryEvent;

/// <summary>Somebody said that the second start is about something else: facts under its reference come to that trajectory from now on.</summary>
public sealed record DoubleSplit(Guid StartId, Guid Into) : TrajectoryEvent;

/// <summary>
/// Whom it is about is shown from now on to whoever said so. Anybody else may look when his work asks for it, says what for, and the
/// administrator sees that he did.
/// </summary>
/// <param name="By">Who said so: an account, never a name. Of a trajectory that follows an earlier one, who said so there.</param>
public sealed record PersonShielded(string By) : TrajectoryEvent;

public sealed record ShieldLifted : TrajectoryEvent;

/// <summary>The BSN was found, or was another one; what it is stands sealed with the person (domain.md 6, 34).</summary>
public sealed record BsnRecorded : TrajectoryEvent;

/// <summary>
/// Something goes on with the person after this trajectory, as a circle does (domain.md 6, 42): whoever fills this role keeps what there is to
/// keep of it, and here stands no more than this.
/// </summary>
/// <param name="Until">Null while nobody knows until when.</param>
public sealed record GoesOnWith(string Role, LocalDate? Until) : TrajectoryEvent;
