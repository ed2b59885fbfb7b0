using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SocialExtension.Emulator.Host.WebApi.Batch;

/// <summary>Writes the answers of a batch, part by part.</summary>
internal sealed class BatchAnswer
{
    private readonly MemoryStream body = new();
    private readonly string boundary = $"batchresponse_{Guid.NewGuid()}";

    public string ContentType => $"multipart/mixed; boundary={boundary}";

    public void Add(AnsweredPart part)
    {
        Line("--" + boundary);
        Write(part, null);
    }

    /// <summary>The answers of a change set, which are a multipart body of their own.</summary>
    public void AddSet(IReadOnlyList<(AnsweredPart Part, string? ContentId)> parts)
    {
        var inner = $"changesetresponse_{Guid.NewGuid()}";
        Line("--" + boundary);
        Line($"Content-Type: multipart/mixed; boundary={inner}");
        Line("");
        foreach (var (part, id) in parts)
        {
            Line("--" + inner);
            Write(part, id);
        }

        Line($"--{inner}--");
    }

    public byte[] Finish()
    {
        Line($"--{boundary}--");
        return body.ToArray();
    }

    private void Write(AnsweredPart part, string? contentId)
    {
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        if (contentId is not null) Line($"Content-ID: {contentId}");
        Line("");
        Line($"HTTP/1.1 {part.Status} {ReasonPhrases.GetReasonPhrase(part.Status)}");
        foreach (var header in part.Headers) Line($"{header.Key}: {header.Value}");
        Line("");
        body.Write(part.Body);
        Line("");
    }

    private void Line(string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
