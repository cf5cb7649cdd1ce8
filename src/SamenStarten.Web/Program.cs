using Microsoft.AspNetCore.Connections;
using SamenStarten.Web.Hosting;

try
{
    await WebHost.Create(args).RunAsync();
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
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync("Another program has this address already. Stop it, or choose another with --urls, as in --urls http://localhost:5001.");
    return 1;
}
