using System.CommandLine;
using System.Globalization;
using Stockturn.Cli;
using Stockturn.Cli.Commands;
using Stockturn.Workspaces.Texts;

var environment = Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG");
var texts = TextBook.Of(SharedOptions.LanguageOf(args, environment));

// The parser speaks English, whatever the machine's language; WrongCall says it in the person's.
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
return await CommandLine.Run(args, texts, new InvocationConfiguration());
