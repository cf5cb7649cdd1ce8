using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace SamenStarten.Store.Schema;

internal sealed class InstantConverter() : ValueConverter<Instant, string>(instant => InstantText.Of(instant), text => InstantText.Parse(text));
