using Microsoft.Extensions.Hosting;
using SamenStarten.Functions.Hosting;

try
{
    using var host = await FunctionsHost.Create(args);
    await host.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    foreach (var sentence in refused.Sentences)
    {
        await Console.Error.WriteLineAsync(sentence);
    }

    return 1;
}
