using NodaTime;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.TakingOver;

/// <summary>What is known of a trajectory that ran elsewhere until now, besides what a start says.</summary>
/// <param name="Lead">Who has the lead; null when nobody has, or when we don't know him.</param>
/// <param name="LeftAt">When the person left; null while he is inside.</param>
public sealed record RunningElsewhere(AcceptLead? Lead, Instant? LeftAt);
