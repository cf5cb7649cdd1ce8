using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.Web.Hosting.Distributed;

/// <summary>How the databases of a region are reached.</summary>
internal static class RegionDatabase
{
    public static PostgresStoreOptions Of(StartUp startUp, MasterKey key) => new(startUp.Region.Postgres, startUp.Region.PostgresKeys, key)
    {
        Password = startUp.Region.PostgresEntra ? ProcessIdentity.PostgresPassword(ProcessIdentity.Of(startUp.Storage)) : null,
    };
}
