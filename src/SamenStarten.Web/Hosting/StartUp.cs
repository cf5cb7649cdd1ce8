using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Hosting;

/// <summary>What configuration says that we are, or why we don't start.</summary>
/// <param name="Region">In demo mode: files of its own, under <c>data</c>.</param>
public sealed record StartUp(RegionMode Mode, RegionOptions Region, SignInSettings SignIn)
{
    private const string DemoSetting = "Demo";

    /// <summary>In demo mode: in this process.</summary>
    public EngineSettings Engine { get; init; } = new();

    public StorageSettings Storage { get; init; } = new();

    /// <summary>The engine is elsewhere, and this process is one of any number.</summary>
    public bool IsDistributed => Mode == RegionMode.Real && Engine.IsDistributed;

    /// <summary>Reads configuration. Nothing under <c>Region</c> and <c>SignIn</c> is demo mode; anything there is a region in earnest.</summary>
    /// <exception cref="StartRefusedException">Something is missing or contradicts; every sentence names its setting.</exception>
    public static StartUp Read(IConfiguration configuration, string contentRoot, bool isDevelopment)
    {
        var demo = configuration.GetValue<bool?>(DemoSetting);
        var engine = configuration.GetSection(EngineSettings.Section).Get<EngineSettings>() ?? new EngineSettings();
        if (!engine.IsKnown)
        {
            throw new StartRefusedException($"'Engine:Kind' can be {EngineSettings.Embedded} or {EngineSettings.DurableFunctions}, and nothing else.");
        }

        if (!IsConfigured(configuration) && !engine.IsDistributed)
        {
            return demo == false
                ? throw new StartRefusedException(
                    $"'{DemoSetting}' is off and nothing else is configured: give 'Region:Database' and 'Region:MasterKeyFile'.")
                : new StartUp(RegionMode.Demo, DemoRegion(contentRoot), new SignInSettings());
        }

        if (demo == true)
        {
            throw new StartRefusedException(
                $"'{DemoSetting}' can't be on together with a region: take it away, or take away everything under 'Region', 'SignIn' and 'Engine'.");
        }

        return InEarnest(configuration, engine, isDevelopment);
    }

    private static StartUp InEarnest(IConfiguration configuration, EngineSettings engine, bool isDevelopment)
    {
        var region = configuration.GetSection(RegionOptions.Section).Get<RegionOptions>() ?? new RegionOptions();
        var signIn = configuration.GetSection(SignInSettings.Section).Get<SignInSettings>() ?? new SignInSettings();
        var storage = StorageSettings.Read(configuration);
        var refusals = region.Refusals(engine.IsDistributed)
            .Concat(engine.IsDistributed ? engine.Refusals(isDevelopment, signIn.Jwt.SignsItself).Concat(storage.Refusals()) : [])
            .Concat(signIn.Refusals(isDevelopment))
            .ToList();
        return refusals.Count > 0
            ? throw new StartRefusedException(refusals)
            : new StartUp(RegionMode.Real, region, signIn) { Engine = engine, Storage = storage };
    }

    private static bool IsConfigured(IConfiguration configuration) =>
        configuration.GetSection(RegionOptions.Section).GetChildren().Any() || configuration.GetSection(SignInSettings.Section).GetChildren().Any();

    private static RegionOptions DemoRegion(string contentRoot)
    {
        var database = Path.Combine(contentRoot, "data", "demo.db");
        return new RegionOptions { Database = database, MasterKeyFile = database + ".masterkey", SampleDirectory = true };
    }
}
