using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Hosting;

/// <summary>What configuration says that we are, or why we don't start.</summary>
/// <param name="Region">In demo mode: files of its own, under <c>data</c>.</param>
public sealed record StartUp(RegionMode Mode, RegionOptions Region, SignInSettings SignIn)
{
    private const string DemoSetting = "Demo";

    /// <summary>Reads configuration. Nothing under <c>Region</c> and <c>SignIn</c> is demo mode; anything there is a region in earnest.</summary>
    /// <exception cref="StartRefusedException">Something is missing or contradicts; every sentence names its setting.</exception>
    public static StartUp Read(IConfiguration configuration, string contentRoot, bool isDevelopment)
    {
        var demo = configuration.GetValue<bool?>(DemoSetting);
        if (!IsConfigured(configuration))
        {
            return demo == false
                ? throw new StartRefusedException(
                    $"'{DemoSetting}' is off and nothing else is configured: give 'Region:Database' and 'Region:MasterKeyFile'.")
                : new StartUp(RegionMode.Demo, DemoRegion(contentRoot), new SignInSettings());
        }

        if (demo == true)
        {
            throw new StartRefusedException(
                $"'{DemoSetting}' can't be on together with a region: take it away, or take away everything under 'Region' and 'SignIn'.");
        }

        var region = configuration.GetSection(RegionOptions.Section).Get<RegionOptions>() ?? new RegionOptions();
        var signIn = configuration.GetSection(SignInSettings.Section).Get<SignInSettings>() ?? new SignInSettings();
        var refusals = Refusals(region).Concat(signIn.Refusals(isDevelopment)).ToList();
        return refusals.Count > 0 ? throw new StartRefusedException(refusals) : new StartUp(RegionMode.Real, region, signIn);
    }

    private static bool IsConfigured(IConfiguration configuration) =>
        configuration.GetSection(RegionOptions.Section).GetChildren().Any() || configuration.GetSection(SignInSettings.Section).GetChildren().Any();

    private static RegionOptions DemoRegion(string contentRoot)
    {
        var database = Path.Combine(contentRoot, "data", "demo.db");
        return new RegionOptions { Database = database, MasterKeyFile = database + ".masterkey", SampleDirectory = true };
    }

    private static IEnumerable<string> Refusals(RegionOptions region)
    {
        if (string.IsNullOrWhiteSpace(region.Database))
        {
            yield return "'Region:Database' is missing: the path of the database file.";
        }

        if (string.IsNullOrWhiteSpace(region.MasterKeyFile))
        {
            yield return "'Region:MasterKeyFile' is missing: nothing starts without a master key. Make one with 'openssl rand -base64 32', "
                + "in a file apart from the database, and keep a copy.";
        }
        else if (!File.Exists(region.MasterKeyFile))
        {
            yield return "'Region:MasterKeyFile' names a file that isn't there.";
        }
    }
}
