using System.CommandLine;
using System.Globalization;
using Stockturn.Cli;
using Stockturn.Cli.Commands;
using Stockturn.Workspaces.Texts;

var environment = Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG");
var texts = TextBook.Of(SharedOptions.LanguageOf(args, environment));

// The headings of help and the words of a wrong call come from the command-line library.
CultureInfo.CurrentUICulture = new CultureInfo(texts.Language == Language.Chinese ? "zh-Hans" : "en");
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture;
return await CommandLine.Run(args, texts, new InvocationConfiguration());
