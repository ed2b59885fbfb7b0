namespace SocialExtension.Emulator.Pipeline;

/// <summary>The newest runs of plug-ins, with their traces. It outlives a rollback, because it is not in the store.</summary>
public sealed class TraceLog(TimeProvider time)
{
    private const int Kept = 1000;
    private readonly Queue<PluginRun> runs = new();

    /// <summary>The runs that are kept, the newest first.</summary>
    public IReadOnlyList<PluginRun> Newest(int count)
    {
        lock (runs) return [.. runs.Reverse().Take(count)];
    }

    internal void Add(PluginContext context, string type, string step, string text, TimeSpan duration, Exception? failure)
    {
        var run = new PluginRun(time.GetUtcNow().UtcDateTime, type, step, context.MessageName, context.PrimaryEntityName, context.PrimaryEntityId, context.Stage, context.Depth, context.UserId, context.CorrelationId, duration.TotalMilliseconds, text, failure is null ? null : $"{failure.GetType().FullName}: {failure.Message}");
        lock (runs)
        {
            runs.Enqueue(run);
            if (runs.Count > Kept) runs.Dequeue();
        }
    }
}

/// <summary>One run of a plug-in.</summary>
public sealed record PluginRun(DateTime On, string Type, string Step, string Message, string Table, Guid RowId, int Stage, int Depth, Guid UserId, Guid CorrelationId, double Milliseconds, string Trace, string? Failure);
