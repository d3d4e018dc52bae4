using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn serve`: the pages in a browser, until Ctrl+C.</summary>
static class ServeCommand
{
    const string Program = "Stockturn.Server";

    public static Command Build(SharedOptions shared)
    {
        var port = Port(shared);
        var address = new Option<string>("--address")
        {
            Description = shared.Texts["cli.serve.address"],
            HelpName = shared.Texts["word.address"],
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var command = new Command("serve", shared.Texts["cli.serve"]) { port, address };
        command.SetAction((parsed, cancel) =>
            Serve(shared.Terminal(parsed), parsed.GetValue(shared.Folder)!, (parsed.GetValue(port), parsed.GetValue(address)!), cancel));
        return command;
    }

    /// <summary>The option of the port.</summary>
    public static Option<int> Port(SharedOptions shared) => new("--port")
    {
        Description = shared.Texts["cli.serve.port"],
        HelpName = "N",
        DefaultValueFactory = _ => 5080,
    };

    /// <summary>Serves a workspace until the call is cancelled, and ends with what the server ended with.</summary>
    public static async Task<int> Serve(
        Terminal terminal, string folder, (int Port, string Address) where, CancellationToken cancel)
    {
        var start = Start();
        string[] arguments =
        [
            "--workspace", Path.GetFullPath(folder), "--port", where.Port.ToString(CultureInfo.InvariantCulture), "--address", where.Address,
            "--lang", terminal.Texts.Language == Language.English ? "en" : "zh", "--until", "input-ends",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);

        // The server is a program of its own, so that every other verb starts without it. It ends when its input does: when we end.
        using var server = new Process { StartInfo = start };
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, Program + ".dll")))
        {
            terminal.Complain(terminal.Texts.Format("serve.missing", AppContext.BaseDirectory));
            return ExitCode.NotFound;
        }

        server.OutputDataReceived += (_, line) => Tell(terminal.Out, line.Data);
        server.ErrorDataReceived += (_, line) => Tell(terminal.Error, line.Data);
        server.Start();
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        await using var ending = cancel.Register(() => server.StandardInput.Close());
        await server.WaitForExitAsync(CancellationToken.None);
        return server.ExitCode;
    }

    static ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var own = Path.Combine(AppContext.BaseDirectory, Program);
        if (Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.FileName = host;
            start.ArgumentList.Add(own + ".dll");
        }
        else
        {
            start.FileName = own;
        }

        return start;
    }

    static void Tell(TextWriter to, string? line)
    {
        if (line is not null)
        {
            to.WriteLine(line);
        }
    }
}
