namespace SamenStarten.Core.Access;

/// <summary>How much somebody sees, from nothing to all.</summary>
public enum Sight
{
    /// <summary>Nothing, and not that there is anything.</summary>
    None,

    /// <summary>What belongs to one's own tasks.</summary>
    Own,

    /// <summary>That it is needed, asked for or arranged; not what it is.</summary>
    Status,

    /// <summary>Only enough to recognise it.</summary>
    Masked,

    Full,
}
