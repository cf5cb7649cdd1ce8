namespace SamenStarten.Cli.Drawing;

/// <summary>The measures of the picture, in pixels.</summary>
internal static class Frame
{
    public const int Top = 150;
    public const int Left = 40;
    public const int BoxWidth = 212;
    public const int BoxHeight = 60;
    public const int Gutter = 38;
    public const int Gap = 16;
    public const int LaneGap = 16;
    public const int Bottom = 24;

    public static int Width(PictureLayout layout) => Left + (layout.Columns * (BoxWidth + Gutter)) + 12;

    public static int Height(PictureLayout layout) => Top + (layout.Rows * (BoxHeight + Gap)) + (layout.Lanes.Length * LaneGap) + Bottom;

    public static int X(int column) => Left + (Gutter / 2) + (column * (BoxWidth + Gutter));

    public static int Y(PictureLayout layout, int row) =>
        Top + (row * (BoxHeight + Gap)) + (layout.Lanes.Count(lane => lane.FirstRow <= row) * LaneGap);

}
