namespace SocialExtension.Emulator.Host.WebApi.Batch;

/// <summary>Some clients end the lines of a batch with LF alone, which the platform puts up with. What is read here ends them with CR LF.</summary>
internal static class LineEnds
{
    /// <summary>Takes a body up, whole. JSON holds no line ends inside of its texts, so that only those between parts and members change.</summary>
    public static async Task<MemoryStream> Read(Stream body, CancellationToken cancelled)
    {
        var buffer = new MemoryStream();
        await body.CopyToAsync(buffer, cancelled);
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        var first = bytes.IndexOf((byte)'\n');
        buffer.Position = 0;
        return first < 0 || (first > 0 && bytes[first - 1] == (byte)'\r') ? buffer : Rewritten(bytes);
    }

    private static MemoryStream Rewritten(ReadOnlySpan<byte> bytes)
    {
        var rewritten = new MemoryStream(bytes.Length + (bytes.Length / 16));
        while (bytes.IndexOf((byte)'\n') is var end and >= 0)
        {
            rewritten.Write(bytes[..end].TrimEnd((byte)'\r'));
            rewritten.Write("\r\n"u8);
            bytes = bytes[(end + 1)..];
        }

        rewritten.Write(bytes);
        rewritten.Position = 0;
        return rewritten;
    }
}
