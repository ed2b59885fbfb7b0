using SocialExtension.Connectors.Resuming;
using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors.Import;

/// <summary>
/// Carries a file in, batch by batch: send, wait for the answer, write down what was rejected, move the cursor. In this order a crash
/// at any point repeats at most one batch, which ingestion answers as duplicates.
/// </summary>
internal sealed class ActivityImport(Batches batches, Ingestion ingestion, RejectsFile rejects, Bookmark bookmark, Patience patience, TimeProvider time, Action<Cursor> moved, CancellationToken stop)
{
    /// <summary>What this run settled. Grows while it runs, and stands when it fails.</summary>
    public Totals Totals { get; private set; } = Totals.None;

    /// <exception cref="StoppedException">It stopped before the end of the file.</exception>
    /// <exception cref="ServerFault">A batch was refused for good.</exception>
    public async Task Run()
    {
        IReadOnlyList<BatchEntry> carriedOver = [];
        var fruitless = 0;
        while (true)
        {
            var started = time.GetTimestamp();
            var batch = batches.Next(carriedOver);
            if (batch.Count == 0) return;
            if (stop.IsCancellationRequested) throw new StoppedException("As asked: the running batch was finished first.");
            var settled = Settlement.Of(batch, await Send(batch));
            Settle(settled with { Totals = settled.Totals with { Time = time.GetElapsedTime(started) } });
            carriedOver = settled.CarriedOver;

            fruitless = settled.Totals.Received == 0 ? fruitless + 1 : 0;
            if (fruitless > 0) await patience.Pause(fruitless, "the organization got to none of the batch in the time of a call");
        }
    }

    private async Task<IReadOnlyList<Outcome>> Send(IReadOnlyList<BatchEntry> batch)
    {
        var toSend = batch.Where(e => e.RejectedHere is null).Select(e => e.Item).ToList();
        return toSend.Count == 0 ? [] : await ingestion.Send(toSend);
    }

    private void Settle(Settlement settled)
    {
        rejects.Add(settled.Rejects);
        bookmark.Move(settled);
        Totals = Totals.Plus(settled.Totals);
        moved(bookmark.Cursor);
    }
}
