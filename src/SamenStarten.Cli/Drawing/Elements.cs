using System.Xml.Linq;

namespace SamenStarten.Cli.Drawing;

internal static class Elements
{
    /// <summary>The element itself, with this in it.</summary>
    public static XElement With(this XElement element, params object[] content)
    {
        element.Add(content);
        return element;
    }
}
