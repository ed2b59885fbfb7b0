using System.Diagnostics;
using System.Reflection;

namespace SocialExtension.Scripts.Tests;

/// <summary>The web resources and the shell's pages share one npm project.</summary>
public sealed class NpmTests
{
    private const string Shell = "../emulator/Host/Shell/Client";

    private static string Folder => typeof(NpmTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "WebResources").Value!;

    [Fact]
    public void TypesOfTheWebResourcesAgree() => Run("tsc", "--noEmit");

    [Fact]
    public void TypesOfTheShellAgree() => Run("tsc", "--noEmit", "-p", Shell);

    [Fact]
    public void TheLinterFindsNothingInTheWebResources() => Run("eslint", ".", "--max-warnings", "0");

    [Fact]
    public void UnitTestsOfTheWebResourcesPass() => Run("vitest", "run");

    [Fact]
    public void UnitTestsOfTheShellPass() => Run("vitest", "run", "--root", Shell);

    /// <summary>Runs a program of the npm project; fails with what it said.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", ["--no-install", program, .. arguments]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"'{program} {string.Join(' ', arguments)}' in {Folder} failed:\n{output}\n{error.Result}");
    }
}
