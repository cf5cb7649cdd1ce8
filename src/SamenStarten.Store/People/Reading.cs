namespace SamenStarten.Store.People;

/// <summary>One line of the audit: this person was read by this reader.</summary>
public sealed record Reading(Guid PersonId, Reader By);
