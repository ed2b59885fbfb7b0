using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SocialExtension.EndToEnd.Carrying;

/// <summary>The emulator's program in a process of its own, which can be killed at any moment and started again on the same data.</summary>
internal sealed class EmulatorProcess(string data) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly int port = FreePort();
    private Process? process;

    public string Url => $"http://127.0.0.1:{port}";

    public string Database => Path.Combine(data, "organization.db");

    /// <summary>Starts it, and waits until it serves.</summary>
    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SocialExtension.Emulator.Host.dll"), "--data", data, "--urls", Url, "--empty"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var http = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
        {
            if (process.HasExited) throw new InvalidOperationException($"The emulator ended: {await error}");
            try
            {
                if ((await http.GetAsync(new Uri(Url + "/healthz"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new TimeoutException($"The emulator did not serve within {Patience.TotalSeconds} s.");
    }

    /// <summary>Ends it as the operating system does it: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync() => await Kill();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
