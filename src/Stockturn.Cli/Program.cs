using System.CommandLine;
using System.CommandLine.Help;
using Stockturn.Cli;
using Stockturn.Cli.Commands;
using Stockturn.Workspaces.Texts;

var environment = Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG");
var texts = TextBook.Of(SharedOptions.LanguageOf(args, environment));
var shared = new SharedOptions(texts);

// The verbs, in the order of the loop.
var root = new Command("stockturn", texts["cli.about"])
{
    new HelpOption(), new VersionOption(), shared.Lang, shared.Folder, shared.Json, shared.Csv,
    DemoCommand.Build(shared),
    InitCommand.Build(shared),
    TemplateCommand.Build(shared),
    ImportCommand.Build(shared),
    RunCommand.Build(shared),
    ReportCommand.Build(shared),
    ExplainCommand.Build(shared),
    SolveCommand.Build(shared),
    ExportCommand.Build(shared),
    PolicyCommand.Build(shared),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine(texts["cli.cancelled"]);
    return ExitCode.Cancelled;
}
