using NodaTime;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>Somebody, or a functional mailbox, that can be asked: work data of professionals, on a card that somebody confirms now and then.</summary>
/// <param name="Id">Stable: what the log and messages hold.</param>
/// <param name="Organisation">By name, which is also its id in the directory.</param>
/// <param name="DeputyId">Who is asked when he is away, or when mail to him comes back.</param>
/// <param name="Language">nl or en.</param>
public sealed record Contact(string Id, string Role, string Organisation, string Address, string? Phone, string? DeputyId, string Language)
{
    /// <summary>How long a card counts as right after it was confirmed: our default, after which its contact is asked to confirm it.</summary>
    public const int CardIsGoodForDays = 90;

    /// <summary>The part of the organisation, such as a team.</summary>
    public string? Unit { get; init; }

    /// <summary>Of the professional; null for a mailbox.</summary>
    public string? Name { get; init; }

    /// <summary>A functional mailbox: it isn't away when somebody is.</summary>
    public bool IsMailbox { get; init; }

    public AttendanceDays Attendance { get; init; }

    /// <summary>How often he wants to hear what can wait.</summary>
    public MailRhythm Rhythm { get; init; }

    /// <summary>When somebody last said that this card is right; null for a card that nobody answers for, as in the sample directory.</summary>
    public LocalDate? ConfirmedOn { get; init; }

    /// <summary>Since when mail to this address comes back; null as long as it arrives. Until it is mended the deputy is asked.</summary>
    public Instant? DoubtfulSince { get; init; }

    /// <summary>Why it came back, as a code.</summary>
    public string? DoubtfulWhy { get; init; }

    /// <summary>The sender that his organisation is reached by; null for the first one of the region.</summary>
    public string? Via { get; init; }

    /// <summary>The sender by which his organisation gets tasks, such as a plan; null for the one it gets everything by.</summary>
    public string? TasksVia { get; init; }

    /// <summary>Whether he works on this day of the week. Who didn't say, works on all of them.</summary>
    public bool WorksOn(LocalDate day) => Attendance == AttendanceDays.NotSaid || Attendance.HasFlag((AttendanceDays)(1 << ((int)day.DayOfWeek - 1)));

    /// <summary>Whether the card was confirmed too long ago.</summary>
    public bool HasExpired(LocalDate today) => ConfirmedOn is { } confirmed && confirmed.PlusDays(CardIsGoodForDays) < today;
}

/// <summary>The days of the week on which somebody works.</summary>
[Flags]
public enum AttendanceDays
{
    NotSaid = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
}

/// <summary>How often a contact is mailed. What is urgent, or due before the next time, goes at once all the same.</summary>
public enum MailRhythm
{
    AtOnce,

    /// <summary>What can wait comes together in one mail, on every working day.</summary>
    Daily,

    /// <summary>What can wait comes together in one mail, on the first working day of the week.</summary>
    Weekly,
}

/// <summary>Days on which somebody is away. He is back by himself on the day after the last one.</summary>
/// <param name="Until">The last day, which belongs to it; null as long as nobody knows.</param>
public sealed record Absence(string ContactId, LocalDate From, LocalDate? Until)
{
    public bool Covers(LocalDate day) => From <= day && (Until is not { } last || day <= last);
}

/// <summary>An organisation, and how it wants to be reached.</summary>
/// <param name="Name">Its id as well.</param>
/// <param name="Via">The sender for all messages; null for the first one of the region.</param>
/// <param name="TasksVia">The sender for tasks; null for that of all messages.</param>
public sealed record Organisation(string Name, string? Via, string? TasksVia);
