using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Core.Trajectories;

/// <summary>
/// A start came under another reference for somebody whose trajectory runs: no second one begins (domain.md 6, 1). Only from the intake,
/// that knows whether it is the same person.
/// </summary>
/// <param name="StartId">Derived from the message; says nothing of it.</param>
/// <param name="EndDate">The end date that came with it; counts as any later date does.</param>
public sealed record NoticeDoubleStart(
    Guid StartId, string Institution, LocalDate Entry, LocalDate? EndDate, ReleaseDateCertainty Certainty) : Command;

/// <summary>Somebody looked at it: the second start is about the same detention.</summary>
public sealed record ConfirmDouble(Guid StartId) : Command;

/// <summary>Somebody looked at it: the second start is about something else, and has a trajectory of its own. Only from the intake, that begins it.</summary>
public sealed record SplitDouble(Guid StartId, Guid Into) : Command;

/// <summary>
/// Whoever had left is in detention again, and another trajectory goes on from here (domain.md 6, 29). Only from the intake, that knows whether
/// it is the same person.
/// </summary>
public sealed record ContinueIn(Guid Trajectory) : Command;

/// <summary>Somebody looked at it: who has the same name and day of birth is another person.</summary>
public sealed record TellApart(Guid Other) : Command;

/// <summary>Somebody looked at it: it is the same person, and the work goes on in the other trajectory.</summary>
public sealed record MergeInto(Guid Other) : Command;

/// <param name="Other">The CBS code of the other municipality that claims or refuses.</param>
public sealed record DisputeCompetence(string Other) : Command;

/// <summary>The person will settle in another municipality, which still has to accept.</summary>
public sealed record ChangeMunicipality(string Municipality) : Command;

/// <summary>The person wants no help. Participation is voluntary outside supervision (domain.md 5.4).</summary>
public sealed record RefuseHelp : Command;

/// <summary>He wants help after all.</summary>
public sealed record AcceptHelp : Command;

/// <summary>Nothing may be shared any more with this role.</summary>
public sealed record WithdrawConsent(string Role) : Command;

public sealed record GiveConsent(string Role) : Command;

/// <summary>Another contact does this from now on.</summary>
public sealed record ReplacePartner(string Milestone, string ContactId) : Command;

/// <summary>Brings it to the administrative line (rung E5): only by a decision after E4, or when there is no bed on the day before release.</summary>
public sealed record CallAdministration(string Milestone) : Command;

/// <summary>He is inside again, and the release that has been doesn't count.</summary>
/// <param name="EndDate">When detention ends now; null while nobody knows.</param>
public sealed record ReturnInside(string Institution, string Cause, LocalDate? EndDate, ReleaseDateCertainty Certainty) : Command;

/// <param name="Exit">When he leaves the clinic: R from now on; null while nobody knows.</param>
public sealed record PlaceInClinic(LocalDate? Exit, ReleaseDateCertainty Certainty) : Command;

/// <param name="Title">One of <see cref="DetentionTitles"/>.</param>
public sealed record ChangeTitle(string Title) : Command;

/// <summary>He escaped, or didn't come back from leave: nothing is asked of anyone until he is inside again.</summary>
public sealed record ReportAbsconded : Command;

public sealed record ReportRecaptured : Command;

/// <summary>Whom it is about is shown to nobody but who says this: a secret address, a threat, somebody known (domain.md 6, 35 and 36).</summary>
public sealed record ShieldPerson : Command;

public sealed record LiftShield : Command;

/// <summary>
/// The BSN was found, or was another one (domain.md 6, 34). Only from whoever keeps it, that knows of whom it is already.
/// </summary>
/// <param name="AlsoOf">The trajectories of whoever has the same one.</param>
public sealed record RecordBsn(ImmutableArray<Guid> AlsoOf) : Command;

/// <summary>Something goes on after this trajectory (domain.md 6, 42).</summary>
/// <param name="Role">Who keeps what there is to keep of it.</param>
/// <param name="Until">Null while nobody knows until when.</param>
public sealed record NoteWhatGoesOn(string Role, LocalDate? Until) : Command;
