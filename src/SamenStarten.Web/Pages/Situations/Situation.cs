using NodaTime;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Web.Pages.Situations;

/// <summary>Something that a coordinator can say has happened, besides work that is done (domain.md 6).</summary>
/// <param name="Key">As in the address.</param>
/// <param name="Name">As a coordinator says it; a key of the texts.</param>
/// <param name="Follows">What it brings, so that nobody is surprised; a key of the texts.</param>
/// <param name="Asks">What has to be known besides.</param>
/// <param name="Command">The command it makes of what was filled in.</param>
public sealed record Situation(string Key, string Name, string Follows, Ask Asks, Func<SituationForm, Command> Command)
{
    public bool Needs(Ask ask) => Asks.HasFlag(ask);
}

/// <summary>What has to be filled in.</summary>
[Flags]
public enum Ask
{
    Nothing = 0,
    Municipality = 1,
    Role = 2,
    Institution = 4,

    /// <summary>A day that may be unknown.</summary>
    MaybeDay = 8,
    Day = 16,
    Title = 32,

    /// <summary>How sure a day is.</summary>
    Certainty = 64,

    /// <summary>Not why: that is kept elsewhere.</summary>
    NoReason = 128,
}

/// <param name="From">The institution where the person was until now.</param>
public sealed record SituationForm(string Municipality, string Role, string Institution, string From, LocalDate? Day, ReleaseDateCertainty Certainty, string Title);
