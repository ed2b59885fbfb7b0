using System.Diagnostics;

namespace SocialExtension.EndToEnd.Browser;

/// <summary>Finds a Chromium on this machine; on Debian and its kin installs one where there is none.</summary>
internal static class ChromiumFinder
{
    private const string Debian = "/usr/bin/chromium";

    private static readonly string[] Places =
    [
        Debian,
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/microsoft-edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The program's path; null where there is none and none could be installed.</summary>
    public static string? FindOrInstall() => Environment.GetEnvironmentVariable("SOCIAL_BROWSER") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists) ?? Install();

    private static string? Install()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/apt-get")) return null;
        var root = Environment.UserName == "root" ? "" : "sudo -n ";
        // The lock lets one test run install while another waits; the timeout waits for a package manager that is busy.
        var script = $"exec 9>{Path.Combine(Path.GetTempPath(), "social-extension-chromium.lock")}; flock 9; test -x {Debian} && exit 0; "
            + $"{root}apt-get -qq -o DPkg::Lock::Timeout=120 update && "
            + $"{root}env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 install chromium fonts-liberation";
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) Console.Error.WriteLine($"Chromium could not be installed: {error}");
        return File.Exists(Debian) ? Debian : null;
    }
}
