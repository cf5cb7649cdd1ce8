namespace SamenStarten.Channels.Tests.Bounces;

/// <summary>Mails as they come back, after what mail servers really send; the names in them are made up.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "SamenStarten.Channels.Tests", "Bounces", "samples");

    public static string PathOf(string name) => Path.Combine(Folder, name + ".eml");

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));
}
