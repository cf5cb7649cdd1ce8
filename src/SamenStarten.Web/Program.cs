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
