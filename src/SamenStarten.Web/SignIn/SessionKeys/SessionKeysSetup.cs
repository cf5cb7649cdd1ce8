using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using SamenStarten.Store.People;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Hosting.Distributed;

namespace SamenStarten.Web.SignIn.SessionKeys;

/// <summary>The keys that sessions and forms are protected with: beside the accounts, or as blobs for all processes; sealed in both.</summary>
internal static class SessionKeysSetup
{
    private const string Container = "data-protection";

    public static void AddSessionKeys(this IServiceCollection services, StartUp startUp)
    {
        services.AddSingleton(_ => RegionKey.Of(startUp));
        var protection = services.AddDataProtection().SetApplicationName("samen-starten");
        if (!startUp.IsDistributed)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(startUp.Region.AccountsPath + ".sessions"));
        }

        services.AddOptions<KeyManagementOptions>().Configure<MasterKey>((options, master) =>
        {
            options.XmlEncryptor = new SessionKeyEncryptor(master);
            if (startUp.IsDistributed)
            {
                options.XmlRepository = new BlobKeys(Storage.Blobs(startUp.Storage, Container));
            }
        });
    }
}
