using System.Collections.Concurrent;
using SocialExtension.Emulator.Host.Options;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>
/// The platform's limit on how many requests a user sends in five minutes (learn.microsoft.com/power-apps/developer/data-platform/api-limits).
/// Off unless the emulator was started with --limit: a test of a client's patience.
/// </summary>
internal sealed class RequestLimit(EmulatorOptions options)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(300);
    private readonly ConcurrentDictionary<Guid, Queue<long>> sent = new();

    public string Refusal => $"Number of requests exceeded the limit of {options.Limit} over time window of {Window.TotalSeconds:0} seconds.";

    /// <summary>Lets a request in, or says how many seconds its caller has to wait.</summary>
    public int? Admit(Guid userId)
    {
        if (options.Limit is not { } most) return null;
        var times = sent.GetOrAdd(userId, _ => new Queue<long>());
        lock (times)
        {
            // The time of the machine: a client waits by that, whatever the emulator's clock says.
            var now = TimeProvider.System.GetTimestamp();
            while (times.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest, now) >= Window) times.Dequeue();
            if (times.Count >= most) return (int)Math.Ceiling((Window - TimeProvider.System.GetElapsedTime(times.Peek(), now)).TotalSeconds);
            times.Enqueue(now);
            return null;
        }
    }
}
