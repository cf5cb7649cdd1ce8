using SamenStarten.Store.Tests;
using SamenStarten.Store.Tests.Kill;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// Some tests need a second process, to hold a lock or to be killed: it is this program again. The rest is what xunit would have made.
return args switch
{
    ["child", var mode, var database] => await Child.Run(mode, database),
    _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
        await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
