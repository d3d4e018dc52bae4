using System.Diagnostics;
using Stockturn.Cli;

namespace Stockturn.Tests.Cli;

/// <summary>The program as a process of its own, as a shell starts it.</summary>
sealed class ProgramProcess : IDisposable
{
    readonly Process process;
    readonly Task<string> output;
    readonly Task<string> error;

    ProgramProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>True once it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Starts it in English, unless the arguments say otherwise.</summary>
    public static ProgramProcess Start(params string[] arguments)
    {
        // Whoever runs the tests in the background has them ignore Ctrl-C, and a child inherits that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Environment.ProcessPath!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // Beside the tests lie the program's files, and the native ones where the tests look for them.
        var program = typeof(CommandLine).Assembly.Location;
        string[] files =
        [
            "exec", "--depsfile", Path.ChangeExtension(typeof(ProgramProcess).Assembly.Location, ".deps.json"),
            "--runtimeconfig", Path.ChangeExtension(program, ".runtimeconfig.json"), program,
        ];
        foreach (var argument in (string[])[.. files, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "en_US.UTF-8";
        return new ProgramProcess(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static Ended Run(params string[] arguments)
    {
        using var program = Start(arguments);
        return program.End();
    }

    /// <summary>Presses Ctrl-C.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public Ended End()
    {
        process.WaitForExit();
        return new Ended(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
