using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>A command (opdracht) as somebody wrote it. What is free text stands beside the command, to be sealed, and never in it.</summary>
/// <param name="Id">What <c>opdrachtId</c> says; one that isn't a UUID itself gives the same UUID each time.</param>
/// <param name="At">When it happened, or is to happen in a simulation; null where the line doesn't say.</param>
/// <param name="Reason">In words (reden); to be kept sealed.</param>
/// <param name="OnBehalfOf">The role or contact for whom it is given (namens), when that is somebody else.</param>
/// <param name="Note">The note (notitie) under the id by which the command knows it; to be kept sealed.</param>
public sealed record ReadCommand(Command Command, Guid Id, Instant? At, string? Reason, string? OnBehalfOf, SealedText? Note);

/// <summary>What reading a command gives: the command, or everything that is wrong with it.</summary>
public sealed record CommandReading(ReadCommand? Command, ImmutableArray<Rejection> Errors);
