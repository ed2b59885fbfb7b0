using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Import;

/// <summary>Cuts the activities of a file into batches, in order.</summary>
/// <param name="items">The activities that were not read yet.</param>
/// <param name="size">How many are sent at once.</param>
internal sealed class Batches(IEnumerator<ActivityItem> items, int size)
{
    /// <summary>Fewer are sent where they are long: a call has two minutes on the platform, and a batch is held in memory.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>After so many that are rejected here, the cursor moves even though nothing was sent.</summary>
    public const int MostRejectedHere = 1000;

    private ActivityItem? ahead;

    /// <summary>The next batch, which begins with what was carried over from the last; empty at the end of the file.</summary>
    public IReadOnlyList<BatchEntry> Next(IReadOnlyList<BatchEntry> carriedOver)
    {
        var batch = new List<BatchEntry>(carriedOver);
        var toSend = batch.Count(e => e.RejectedHere is null);
        var bytes = batch.Sum(e => (long)e.Item.Text.Length);
        while (toSend < size && batch.Count - toSend < MostRejectedHere && NextItem() is { } item)
        {
            bytes += item.Text.Length;
            if (bytes > MostBytes && batch.Count > 0)
            {
                ahead = item;
                break;
            }

            var entry = new BatchEntry(item, Inspection.Reject(item));
            batch.Add(entry);
            if (entry.RejectedHere is null) toSend++;
        }

        return batch;
    }

    private ActivityItem? NextItem()
    {
        if (ahead is null) return items.MoveNext() ? items.Current : null;
        var item = ahead;
        ahead = null;
        return item;
    }
}
