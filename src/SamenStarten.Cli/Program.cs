using System.Text;
using SamenStarten.Cli;
using SamenStarten.Cli.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Run(args, new Terminal(Console.Out, Console.Error, IsInteractive: !Console.IsOutputRedirected));
