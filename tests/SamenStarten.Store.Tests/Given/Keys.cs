using SamenStarten.Store.People;

namespace SamenStarten.Store.Tests.Given;

internal static class Keys
{
    /// <summary>Known, so that a second process opens the same store.</summary>
    public const string MasterText = "c2FtZW4tc3RhcnRlbi1vbmx5LWZvci10aGUtdGVzdHM=";

    public static MasterKey Master { get; } = MasterKey.Parse(MasterText);
}
