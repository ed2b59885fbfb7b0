using SocialExtension.Connectors.Import;
using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Resuming;

/// <summary>Where an import is in its file: finds the place at the start, and moves on with every answer.</summary>
internal sealed class Bookmark : IDisposable
{
    private readonly CursorStore store;
    private readonly ActivityFile file;
    private ConsumedBytes consumed;

    /// <param name="store">Where the cursor is kept.</param>
    /// <param name="file">The file.</param>
    /// <param name="target">The organization's address.</param>
    /// <param name="organization">Which organization answers there.</param>
    /// <param name="restart">True to begin with the first line whatever was done before.</param>
    public Bookmark(CursorStore store, ActivityFile file, string target, Guid organization, bool restart)
    {
        (this.store, this.file) = (store, file);
        consumed = new ConsumedBytes(file.OpenStream());
        Cursor = new Cursor(file.Path, target, organization, default, null, "", Totals.None);
        var kept = store.Load();
        if (kept is null || kept.Position.Offset == 0) return;
        IsElsewhere = !restart && kept.Organization != organization;
        HasChanged = !restart && !IsElsewhere && consumed.Fingerprint(kept.Position.Offset) != kept.Fingerprint;
        if (restart || IsElsewhere || HasChanged) StartOver();
        else Cursor = kept;
    }

    public Cursor Cursor { get; private set; }

    /// <summary>True where what was imported before no longer stands in the file, so that it starts over.</summary>
    public bool HasChanged { get; }

    /// <summary>True where another organization answers at the address than the one that was imported to, so that it starts over.</summary>
    public bool IsElsewhere { get; }

    public bool GoesOn => Cursor.Position.Offset > 0;

    /// <summary>Where to read next: behind what was imported, or at the beginning of the last line if that has grown since.</summary>
    public Position Start()
    {
        if (Cursor.OpenLine is not { } line) return Cursor.Position;
        using var stream = file.OpenStream();
        stream.Position = Cursor.Position.Offset;
        return stream.ReadByte() is -1 or '\n' or '\r' ? Cursor.Position : line;
    }

    /// <summary>Moves on after an answer. What was rejected must be on disk by now.</summary>
    public void Move(Settlement settled)
    {
        Cursor = Cursor with { Totals = Cursor.Totals.Plus(settled.Totals) };
        // Only where the last line had grown, and its new text remains to be sent again.
        if (settled.Position.Offset < consumed.Length) return;
        var fingerprint = consumed.Fingerprint(settled.Position.Offset) ?? throw new StoppedException("The file became shorter while it was read. Run the same command again: it will start from the first line.");
        Cursor = Cursor with { Position = settled.Position, OpenLine = settled.OpenLine, Fingerprint = fingerprint };
        store.Save(Cursor);
    }

    public void Dispose() => consumed.Dispose();

    private void StartOver()
    {
        consumed.Dispose();
        consumed = new ConsumedBytes(file.OpenStream());
        // The old cursor would count again if this run ended before its first answer.
        store.Save(Cursor);
    }
}
