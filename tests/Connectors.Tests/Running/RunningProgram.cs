using System.Diagnostics;

namespace SocialExtension.Connectors.Tests.Running;

/// <summary>The program as a process of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private RunningProgram(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    public long PeakMemory { get; private set; }

    public static RunningProgram Start(string currentFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            WorkingDirectory = currentFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("SOCIAL_TOKEN");
        return new RunningProgram(start);
    }

    public void Kill() => process.Kill();

    /// <summary>Asks it to stop, as Ctrl+C does. By the other signal for this: who starts tests in the background makes them deaf for Ctrl+C's.</summary>
    public void Interrupt() => Process.Start("kill", ["-TERM", Id.ToString()])!.WaitForExit();

    public async Task<Support.RunResult> End()
    {
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            try
            {
                PeakMemory = Math.Max(PeakMemory, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }

            await Task.Yield();
        }

        return new Support.RunResult(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
