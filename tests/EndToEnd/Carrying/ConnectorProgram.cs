using System.Diagnostics;

namespace SocialExtension.EndToEnd.Carrying;

/// <summary>The connector's program, run as a user runs it.</summary>
internal static class ConnectorProgram
{
    public static async Task<(int Code, string Output, string Error)> Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SocialExtension.Connectors.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What it remembers stays in the test's folder.
        start.Environment["XDG_DATA_HOME"] = start.Environment["LOCALAPPDATA"] = start.Environment["HOME"] = folder;
        start.Environment.Remove("SOCIAL_TOKEN");
        return Process.Start(start)!;
    }
}
