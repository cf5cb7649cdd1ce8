using SamenStarten.Core.Planning;

namespace SamenStarten.Core.Versions;

/// <summary>Which due moment of the same work became which: those that stayed are themselves, the others go by their order.</summary>
internal static class PairedDues
{
    /// <param name="all">Those that stayed too.</param>
    public static IEnumerable<(DueMoment? Was, DueMoment? Becomes)> Of(IReadOnlyCollection<DueMoment> before, IReadOnlyCollection<DueMoment> after, bool all = false)
    {
        var stayed = before.Select(d => d.At).Intersect(after.Select(d => d.At)).ToHashSet();
        if (all)
        {
            foreach (var due in before.Where(d => stayed.Contains(d.At)))
            {
                yield return (due, after.First(d => d.At == due.At));
            }
        }

        var was = before.Where(d => !stayed.Contains(d.At)).ToList();
        var becomes = after.Where(d => !stayed.Contains(d.At)).ToList();
        for (var place = 0; place < Math.Max(was.Count, becomes.Count); place++)
        {
            yield return (was.ElementAtOrDefault(place), becomes.ElementAtOrDefault(place));
        }
    }
}
