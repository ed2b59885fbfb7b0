using System.Diagnostics;
using System.Reflection;

namespace SocialExtension.Clients.Tests;

/// <summary>What each client does stands in its test file; here it only gets the emulator's address.</summary>
public sealed class ClientTests(ClientEmulator emulator) : IClassFixture<ClientEmulator>
{
    private static string Folder => typeof(ClientTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Clients").Value!;

    [Fact]
    public Task DynamicsWebApiPasses() => Run("dynamicsWebApi.test.mjs");

    [Fact]
    public Task XrmWebApiClientPasses() => Run("xrmWebApiClient.test.mjs");

    [Fact]
    public Task DataverseIfyPasses() => Run("dataverseIfy.test.mjs");

    /// <summary>Runs the tests of one file; fails with what they said.</summary>
    private async Task Run(string file)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", ["--no-install", "vitest", "run", file]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["EMULATOR_URL"] = emulator.Url;
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"'vitest run {file}' in {Folder} failed:\n{output}\n{await error}");
    }
}
