namespace SocialExtension.Emulator.Pipeline;

/// <summary>The newest runs of plug-ins, with their traces. It outlives a rollback, because it is not in the store.</summary>
public sealed class TraceLog(TimeProvider time)
{
    /// <summary>An import of thousands of posts must not push out what happened to a record before it.</summary>
    internal const int MostRuns = 20_000;

    /// <summary>Of all traces and failures together, in characters: 8 MB. Most runs trace a line or two.</summary>
    internal const int MostText = 4 * 1024 * 1024;

    private readonly Queue<PluginRun> runs = new();
    private long begun;
    private long text;

    /// <summary>The runs that are kept, the newest first.</summary>
    public IReadOnlyList<PluginRun> Newest(int count)
    {
        lock (runs) return [.. runs.Reverse().Take(count)];
    }

    /// <summary>The runs for a row that are kept, the newest first: by when they began, so that what a run set off stands before it.</summary>
    public IReadOnlyList<PluginRun> Of(string table, Guid row, int count)
    {
        lock (runs) return [.. runs.Where(r => r.RowId == row && r.Table == table).OrderByDescending(r => r.Number).Take(count)];
    }

    /// <summary>Notes that a run begins.</summary>
    /// <returns>Its number; those of later runs are higher.</returns>
    internal long Begin() => Interlocked.Increment(ref begun);

    internal void Add(long number, PluginContext context, string type, string step, string trace, TimeSpan duration, Exception? failure)
    {
        var why = failure is null ? null : $"{failure.GetType().FullName}: {failure.Message}";
        var run = new PluginRun(number, time.GetUtcNow().UtcDateTime, type, step, context.MessageName, context.PrimaryEntityName, context.PrimaryEntityId, context.Stage, context.Mode, context.Rank, context.Depth, context.UserId, context.CorrelationId, duration.TotalMilliseconds, trace, why);
        lock (runs)
        {
            runs.Enqueue(run);
            text += run.Length;
            while (runs.Count > MostRuns || text > MostText) text -= runs.Dequeue().Length;
        }
    }
}

/// <summary>One run of a plug-in.</summary>
/// <param name="Number">Counts the runs in the order in which they began.</param>
/// <param name="On">When it ended.</param>
/// <param name="Type">The plug-in's class.</param>
/// <param name="Step">The name of the step or of the Custom API.</param>
/// <param name="Message">The message.</param>
/// <param name="Table">The table that the message is about; "none" where it is about none.</param>
/// <param name="RowId">The row.</param>
/// <param name="Stage">The platform's number of the stage.</param>
/// <param name="Mode">0 for synchronous, 1 for asynchronous.</param>
/// <param name="Rank">The step's place among those of its stage.</param>
/// <param name="Depth">How many messages set off each other up to this one.</param>
/// <param name="UserId">On whose rights it ran.</param>
/// <param name="CorrelationId">The same for all that one request set off.</param>
/// <param name="Milliseconds">How long it ran.</param>
/// <param name="Trace">What it traced.</param>
/// <param name="Failure">What it threw; null where it went through.</param>
public sealed record PluginRun(
    long Number, DateTime On, string Type, string Step, string Message, string Table, Guid RowId, int Stage, int Mode, int Rank, int Depth, Guid UserId, Guid CorrelationId, double Milliseconds, string Trace, string? Failure)
{
    /// <summary>How much room its texts take.</summary>
    internal int Length => Trace.Length + (Failure?.Length ?? 0);
}
