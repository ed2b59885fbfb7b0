namespace SocialExtension.Connectors.Reading;

/// <summary>The file that is imported. It is opened for reading alone, and others may go on writing to it.</summary>
internal sealed class ActivityFile
{
    private readonly FileShape shape;
    private readonly Position start;

    /// <param name="path">The file.</param>
    /// <exception cref="BadInputException">It can't be read.</exception>
    public ActivityFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        using var stream = OpenStream();
        (shape, start) = ShapeDetection.Of(stream);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public long Length => new FileInfo(Path).Length;

    /// <summary>Reads from the first activity on.</summary>
    public ActivityReader Read() => ReadFrom(start);

    /// <summary>Reads from a place that an earlier reading handed out.</summary>
    public ActivityReader ReadFrom(Position position)
    {
        // Before the first activity there may be a byte-order mark or the beginning of a document.
        var from = position.Offset < start.Offset ? start : position;
        var stream = OpenStream();
        stream.Position = from.Offset;
        return shape switch
        {
            FileShape.Array => new ElementReader(stream, from, depth: 0),
            FileShape.Collection => new ElementReader(stream, from, depth: 1),
            FileShape.Whole => new WholeReader(stream, from),
            _ => new LineReader(stream, from),
        };
    }

    /// <exception cref="BadInputException">It can't be read.</exception>
    public Stream OpenStream()
    {
        try
        {
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new BadInputException($"The file can't be read: {e.Message}");
        }
    }
}
