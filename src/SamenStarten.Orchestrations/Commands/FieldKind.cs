namespace SamenStarten.Orchestrations.Commands;

/// <summary>What can stand in a field of a command.</summary>
public enum FieldKind
{
    /// <summary>Letters, digits and hyphens: it goes into the log.</summary>
    Code,

    /// <summary>The name or id of a role, a contact or an institution.</summary>
    Name,

    /// <summary>Words, of people: kept sealed.</summary>
    Text,

    /// <summary>A day, as 2026-04-13.</summary>
    Date,

    /// <summary>An instant with its offset.</summary>
    Moment,
    Flag,

    /// <summary>A whole number, 0 or more.</summary>
    Number,

    /// <summary>A UUID.</summary>
    Id,

    /// <summary>Fields of its own.</summary>
    Object,
}
