using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi.Batch;

/// <summary>One request of a batch, as it stands in its part: request line, headers, body.</summary>
internal sealed record BatchPart(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, ReadOnlyMemory<byte> Body, string? ContentId)
{
    /// <summary>Reads a part that holds a request.</summary>
    public static async Task<BatchPart> Read(MultipartSection section, CancellationToken cancelled)
    {
        if (section.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true) throw Bad($"A part of a batch is of type application/http or multipart/mixed, not '{section.ContentType}'.");
        using var buffer = new MemoryStream();
        await section.Body.CopyToAsync(buffer, cancelled);
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        var lines = new List<string>();
        var rest = Lines(bytes, lines);
        // Some clients write the spaces of a query as they are.
        if (lines.Count == 0 || !lines[0].EndsWith(" HTTP/1.1", StringComparison.Ordinal) || lines[0][..^9].Split(' ', 2) is not [var method, var target]) throw Bad($"A part of a batch begins with a request line such as 'GET /api/data/v9.2/contacts HTTP/1.1', not with '{Shown(lines.FirstOrDefault())}'.");
        var headers = lines.Skip(1).Select(Header).ToList();
        // The content id stands in front of the request; some clients write it among the request's own headers.
        var id = section.Headers?.TryGetValue("Content-ID", out var outer) == true ? outer.ToString() : headers.FirstOrDefault(h => h.Name.Equals("Content-ID", StringComparison.OrdinalIgnoreCase)).Value;
        return new BatchPart(method, target, headers, Trimmed(rest), id);
    }

    /// <summary>Reads lines up to the empty one; what follows is the body.</summary>
    private static ReadOnlyMemory<byte> Lines(ReadOnlyMemory<byte> bytes, List<string> lines)
    {
        while (bytes.Length > 0)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = Encoding.UTF8.GetString((end < 0 ? bytes : bytes[..end]).Span).TrimEnd('\r');
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (line.Length > 0) lines.Add(line);
            else if (lines.Count > 0) break;
        }

        return bytes;
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> body)
    {
        while (body.Length > 0 && body.Span[^1] is (byte)'\r' or (byte)'\n') body = body[..^1];
        return body;
    }

    private static (string Name, string Value) Header(string line) => line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        ? (line[..colon].Trim(), line[(colon + 1)..].Trim())
        : throw Bad($"'{Shown(line)}' in a part of the batch is not a header.");

    private static string? Shown(string? text) => text?.Length > 100 ? text[..100] + "…" : text;

    private static Exception Bad(string why) => Fault.Of(FaultCode.ODataRequest, why);
}
