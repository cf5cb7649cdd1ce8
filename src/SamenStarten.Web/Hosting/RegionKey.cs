using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.Web.Hosting;

/// <summary>The master key of this process, as configuration gives it.</summary>
internal static class RegionKey
{
    /// <summary>Only the demo makes one for itself, together with its database.</summary>
    /// <exception cref="StoreException">There is none, or it isn't one.</exception>
    public static MasterKey Of(StartUp startUp)
    {
        var region = startUp.Region;
        if (!string.IsNullOrWhiteSpace(region.MasterKey))
        {
            return MasterKey.Parse(region.MasterKey);
        }

        if (startUp.Mode == RegionMode.Demo && !File.Exists(region.MasterKeyFile) && !File.Exists(region.Database))
        {
            MasterKeyFile.Make(region.MasterKeyFile);
        }

        return MasterKey.FromFile(region.MasterKeyFile);
    }
}
