namespace SamenStarten.Cli.Drawing;

/// <summary>The way of an arrow: through the gutters between phases and the gaps between rows, so that it crosses no box.</summary>
internal static class Arrow
{
    private const int Bend = 5;

    /// <summary>The path, as SVG has it.</summary>
    public static string Path(PictureLayout layout, Placed from, Placed to)
    {
        var (left, top) = (Frame.X(from.Column), Frame.Y(layout, from.Row));
        var (toLeft, toTop) = (Frame.X(to.Column), Frame.Y(layout, to.Row));
        var (middle, toMiddle) = (top + (Frame.BoxHeight / 2), toTop + (Frame.BoxHeight / 2));
        // Arrows from different boxes run side by side in a gutter, not over each other.
        var aside = 8 + (from.Row % 3 * 4);
        if (from.Column == to.Column)
        {
            var centre = left + (Frame.BoxWidth / 2);
            return to.Row == from.Row + 1
                ? $"M{centre} {top + Frame.BoxHeight}V{toTop}"
                : Bent((left, middle), (left - aside, middle), (left - aside, toMiddle), (left, toMiddle));
        }

        // Backward it leaves and comes in on the other side.
        var forward = to.Column > from.Column;
        var (start, way) = forward ? (left + Frame.BoxWidth, aside) : (left, -aside);
        var end = forward ? toLeft : toLeft + Frame.BoxWidth;
        if (to.Column == from.Column + 1)
        {
            var gutter = end - aside;
            return middle == toMiddle ? $"M{start} {middle}H{end}" : Bent((start, middle), (gutter, middle), (gutter, toMiddle), (end, toMiddle));
        }

        var gap = toTop - (Frame.Gap / 2);
        return Bent((start, middle), (start + way, middle), (start + way, gap), (end - way, gap), (end - way, toMiddle), (end, toMiddle));
    }

    // Straight lines with a small curve at each corner.
    private static string Bent(params ReadOnlySpan<(int X, int Y)> points)
    {
        var path = $"M{points[0].X} {points[0].Y}";
        for (var i = 1; i < points.Length - 1; i++)
        {
            var (before, here, after) = (points[i - 1], points[i], points[i + 1]);
            var (into, from) = (Toward(here, before), Toward(here, after));
            path += $"L{into.X} {into.Y}Q{here.X} {here.Y} {from.X} {from.Y}";
        }

        return $"{path}L{points[^1].X} {points[^1].Y}";
    }

    private static (int X, int Y) Toward((int X, int Y) corner, (int X, int Y) other)
    {
        var bend = Math.Min(Bend, (Math.Abs(other.X - corner.X) + Math.Abs(other.Y - corner.Y)) / 2);
        return (corner.X + (bend * Math.Sign(other.X - corner.X)), corner.Y + (bend * Math.Sign(other.Y - corner.Y)));
    }
}
