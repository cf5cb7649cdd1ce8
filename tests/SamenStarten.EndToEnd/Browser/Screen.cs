namespace SamenStarten.EndToEnd.Browser;

/// <summary>What somebody looks at it with.</summary>
/// <param name="Script">Whether the browser runs scripts. The pages have none, and must not need any.</param>
/// <param name="Zoom">How many pixels of the screen a pixel of the page takes.</param>
public sealed record Screen(int Width, int Height, bool Script = true, float Zoom = 1, bool ForcedColours = false)
{
    public static Screen Phone { get; } = new(320, 640);

    public static Screen Desk { get; } = new(1440, 900);
}
