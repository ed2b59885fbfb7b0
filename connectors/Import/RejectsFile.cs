using System.Text.Encodings.Web;
using System.Text.Json;

namespace SocialExtension.Connectors.Import;

/// <summary>The file of what was rejected, a JSON line each. It comes into being with the first one.</summary>
/// <param name="path">Where it is.</param>
internal sealed class RejectsFile(string path)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<(long Line, string Activity)> written = [];

    /// <summary>The full path.</summary>
    public string Path => path;

    /// <summary>Begins anew: what an earlier import of the file left is removed.</summary>
    /// <exception cref="BadInputException">There is a file of that name, but it is no rejects file.</exception>
    public void StartOver()
    {
        if (Exists()) File.Delete(path);
    }

    /// <summary>Goes on: what a crash left behind the cursor is known, so that it isn't written twice.</summary>
    /// <param name="line">The cursor's line. Of what was rejected before it nothing comes again.</param>
    /// <exception cref="BadInputException">There is a file of that name, but it is no rejects file.</exception>
    public void GoOnAfter(long line)
    {
        if (!Exists()) return;
        RemoveTornLine();
        foreach (var reject in File.ReadLines(path).Select(RejectLine.Read))
        {
            if (reject is { } known && known.Line > line) written.Add(known);
        }
    }

    public void Add(IReadOnlyList<Reject> rejects)
    {
        var lines = new MemoryStream();
        foreach (var reject in rejects)
        {
            if (written.Contains((reject.Item.Line, reject.Text))) continue;
            using (var writer = new Utf8JsonWriter(lines, Readable)) RejectLine.Write(writer, reject);
            lines.WriteByte((byte)'\n');
        }

        if (lines.Length == 0) return;
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        lines.WriteTo(file);
        // The cursor moves next: it must not get ahead of this.
        file.Flush(flushToDisk: true);
    }

    /// <summary>True where there is a rejects file. No other file is ever touched.</summary>
    private bool Exists()
    {
        if (!File.Exists(path)) return false;
        var first = File.ReadLines(path).FirstOrDefault();
        return first is null or "" || first.StartsWith(RejectLine.Beginning, StringComparison.Ordinal)
            ? true
            : throw new BadInputException($"{path} exists and is not a rejects file. Name another by --rejects.");
    }

    /// <summary>Every line that was written whole ends in a line feed; one that doesn't was cut by a crash and will come again.</summary>
    private void RemoveTornLine()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var end = file.Length;
        while (end > 0)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n') break;
            end--;
        }

        file.SetLength(end);
    }
}
