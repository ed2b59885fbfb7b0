using System.Diagnostics;
using System.Reflection;

namespace SocialExtension.Scripts.Tests;

public sealed class NpmTests
{
    private static string Folder => typeof(NpmTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "WebResources").Value!;

    [Fact]
    public void TypesAgree() => Run("check");

    [Fact]
    public void TheLinterFindsNothing() => Run("lint");

    [Fact]
    public void UnitTestsPass() => Run("test");

    private static void Run(string script)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        using var process = Process.Start(new ProcessStartInfo(npm, ["run", "--silent", script]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"'npm run {script}' in {Folder} failed:\n{output}\n{error.Result}");
    }
}
