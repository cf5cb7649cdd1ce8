using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Orchestrations.Delivery;

/// <param name="Messages">By id, most urgent first.</param>
/// <param name="Sleep">How long there is nothing to send after these; after sending, how long the provider's limit asks to wait.</param>
public sealed record WhatMayGo(ImmutableArray<Guid> Messages, Duration Sleep);
