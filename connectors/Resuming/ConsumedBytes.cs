using System.Security.Cryptography;

namespace SocialExtension.Connectors.Resuming;

/// <summary>Takes the fingerprint of the beginning of a file, further and further. It reads for itself, so that it can stop at any byte.</summary>
internal sealed class ConsumedBytes(Stream stream) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[128 * 1024];

    /// <summary>How many bytes are in.</summary>
    public long Length { get; private set; }

    /// <summary>The fingerprint of the first bytes; null where the file is shorter.</summary>
    public string? Fingerprint(long length)
    {
        if (length < Length) throw new ArgumentOutOfRangeException(nameof(length), length, "The fingerprint only goes forward.");
        while (Length < length)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length - Length));
            if (read == 0) return null;
            hash.AppendData(buffer, 0, read);
            Length += read;
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    public void Dispose()
    {
        hash.Dispose();
        stream.Dispose();
    }
}
