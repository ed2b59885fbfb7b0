namespace SocialExtension.Connectors.Reading;

/// <summary>Hands out the activities of a file one after the other, in the order in which they stand there.</summary>
internal abstract class ActivityReader(Stream stream, Position start) : IDisposable
{
    /// <summary>What is wrong with the file as a whole; known once everything was read.</summary>
    public string? Complaint { get; protected set; }

    protected ByteWindow Window { get; } = new(stream, start);

    public abstract IEnumerable<ActivityItem> Read();

    public void Dispose() => stream.Dispose();
}
