using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Reads which tracks there are, how they shrink, and who leads in them.</summary>
internal static class RouteReader
{
    private static readonly string[] NeededTracks = ["UltraShort", "Short", "Standard", "Long", "PreTrial", "Isd", "Vris"];

    public static ImmutableArray<Track> Tracks(YamlView root)
    {
        var list = root.Need("tracks");
        var views = root.Maps("tracks", "track", "id", "name", "uses", "maxDays", "titles", "whenReleaseUnknown");
        Known.CheckUnique(views, "track");
        ImmutableArray<Track> tracks = [.. views.Select(Track)];
        foreach (var missing in list is null ? [] : NeededTracks.Except(tracks.Select(t => t.Id)))
        {
            root.Add(root.Node.Near("tracks"), "missing-key", $"“tracks” needs the track {missing}.");
        }

        return tracks;
    }

    public static ImmutableArray<CompressionRow> Compression(YamlView root)
    {
        root.Need("compression");
        var rows = ImmutableArray.CreateBuilder<CompressionRow>();
        var open = false;
        var longest = 0;
        foreach (var view in root.Maps("compression", "a row of the compression", "maxDays", "divisor", "entryCap", "releaseCap", "floor"))
        {
            var row = new CompressionRow(
                view.Number("maxDays"), Divisor(view), WorkingDays(view, "entryCap"), WorkingDays(view, "releaseCap"), WorkingDays(view, "floor"));
            if (open)
            {
                view.Add(
                    view.Node, "compression-order", "the row before it has no “maxDays” and is for every longer stay, so this one is never used.");
            }
            else if (row.MaxDays <= longest)
            {
                view.Add(
                    view.Node.Near("maxDays"), "compression-order", $"the rows go from short to long; {row.MaxDays} doesn't come after {longest}.");
            }

            open |= view.Find("maxDays") is null;
            longest = Math.Max(longest, row.MaxDays ?? 0);
            rows.Add(row);
        }

        if (!open && root.Find("compression") is YamlSequence list)
        {
            root.Add(list, "compression-order", "the last row of “compression” must have no “maxDays”, so that it is for every longer stay.");
        }

        return rows.ToImmutable();
    }

    public static ImmutableArray<LeadProposal> Lead(YamlView root, Vocabulary known)
    {
        root.Need("lead");
        var roles = known.Roles with { Code = "lead-proposal-role-unknown" };
        var proposals = ImmutableArray.CreateBuilder<LeadProposal>();
        foreach (var view in root.Maps("lead", "a lead proposal", "when", "during", "after"))
        {
            var during = view.Text("during");
            var after = view.TextOrNull("after");
            roles.Check(view, "during", during);
            roles.Check(view, "after", after);
            var when = view.Map("when", "track", "supervision", "complex");
            if (when is not null)
            {
                known.Tracks.CheckAll(when, "track");
            }

            proposals.Add(new LeadProposal(
                when?.Texts("track") ?? [], when?.Flag("supervision") ?? false, when?.Flag("complex") ?? false, during, after));
        }

        return proposals.ToImmutable();
    }

    private static Track Track(YamlView view)
    {
        var uses = ImmutableArray<string>.Empty;
        if (view.Need("uses") is YamlScalar scalar)
        {
            view.OneOf(scalar, "uses", "all");
        }
        else
        {
            uses = view.Texts("uses");
            if (view.Find("uses") is YamlSequence { Items.Count: 0 } empty)
            {
                view.Add(empty, "wrong-kind", "“uses” must be a list of tags, or the word all.");
            }
        }

        return new Track(
            view.Text("id"), view.LocalText("name"), uses, view.Number("maxDays"), view.Texts("titles"), view.Flag("whenReleaseUnknown"));
    }

    private static int? Divisor(YamlView view)
    {
        var divisor = view.Number("divisor");
        if (divisor == 0)
        {
            view.Add(view.Node.Near("divisor"), "wrong-kind", "“divisor” must be at least 1.");
        }

        return divisor;
    }

    internal static int? WorkingDays(YamlView view, string key)
    {
        var term = view.Term(key);
        if (term is { Unit: not TermUnit.WorkingDays } found)
        {
            view.Add(view.Node.Near(key), "wrong-kind", $"“{key}” must be in working days, as in “5 WD”, and not “{found}”.");
        }

        return term?.Amount;
    }
}
