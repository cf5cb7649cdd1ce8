using CsCheck;
using NodaTime;

namespace SamenStarten.Store.Tests;

public sealed class InstantTextTests
{
    private static readonly Gen<Instant> Any =
        Gen.Select(Gen.Long[-62_135_596_800, 253_402_300_799], Gen.Int[0, 999_999_999], (s, n) => Instant.FromUnixTimeSeconds(s).PlusNanoseconds(n));

    [Fact]
    public void Every_instant_comes_back_to_the_nanosecond() =>
        Any.Sample(instant => InstantText.Parse(InstantText.Of(instant)) == instant && InstantText.Of(instant).Length == 30);

    [Fact]
    public void Text_sorts_as_time_does() => Gen.Select(Any, Any).Sample((a, b) =>
        Math.Sign(string.CompareOrdinal(InstantText.Of(a), InstantText.Of(b))) == Math.Sign(a.CompareTo(b)));
}
