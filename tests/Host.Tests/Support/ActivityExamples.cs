using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Posts example documents, each by itself, and tells what becomes of them.</summary>
internal static class ActivityExamples
{
    private const string Head = """
        # What becomes of the W3C's examples

        Each of the test documents of ActivityStreams 2.0 in `tests/ActivityStreams` was posted by itself, as it stands there, to an organization that
        holds nothing but one channel, which was named as the one that they came in by: they don't say which network they are from. A Collection has a
        line for each item. [ingesting.md](ingesting.md) tells what an activity needs.

        Most are rejected because of what they are for: they show one property each, and leave out the author, the time or the id, without which a post
        can't be told from another. Those whose type is none of a post or of what happens to one (people, places, events, offers, lists) are no messages.

        Written by `dotnet run --project tests/Benchmarks -- --examples tests/ActivityStreams --write docs/activity-types.md`; a test fails when it is stale.

        """;

    /// <summary>The page: one line a document, in the order of their names.</summary>
    /// <param name="emulator">An emulator without rows; it is empty again afterwards.</param>
    /// <param name="folder">Where the documents are.</param>
    public static async Task<string> Page(TestEmulator emulator, string folder)
    {
        var channel = emulator.Service("manager").Create(new Entity("soc_channel") { ["soc_name"] = "Examples", ["soc_network"] = new OptionSetValue(Posts.X) });
        var lines = new List<Line>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            emulator.Clear();
            lines.AddRange(Lines(Path.GetFileName(file), await File.ReadAllBytesAsync(file), await Post(emulator, file, channel), emulator.All("soc_socialmessage").Count == 0));
        }

        emulator.Clear();
        var text = new StringBuilder(Head).Append("\n| became | documents and items |\n| --- | --- |\n");
        foreach (var outcome in lines.GroupBy(l => l.Outcome).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)) text.Append($"| {outcome.Key} | {outcome.Count()} |\n");
        text.Append("\n| file | type | became | code | why |\n| --- | --- | --- | --- | --- |\n");
        foreach (var line in lines) text.Append($"| {line.File} | {Cell(line.Type)} | {line.Outcome} | {line.Code} | {Cell(line.Why)} |\n");
        return text.ToString();
    }

    /// <summary>Sends a file's bytes as they are, but for what JSON makes one escape in a string: one document is not even UTF-8.</summary>
    private static Task<Answer> Post(TestEmulator emulator, string file, Guid channel)
    {
        var body = new MemoryStream();
        body.Write("{\"Activities\":\""u8);
        foreach (var b in File.ReadAllBytes(file))
        {
            if (b is (byte)'"' or (byte)'\\') body.WriteByte((byte)'\\');
            if (b < 0x20) body.Write(Encoding.ASCII.GetBytes($"\\u{b:x4}"));
            else body.WriteByte(b);
        }

        body.Write(Encoding.ASCII.GetBytes($"\",\"ChannelId\":\"{channel}\"}}"));
        return emulator.Send(HttpMethod.Post, "soc_IngestActivities", "connector", change: request => request.Content = new ByteArrayContent(body.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } });
    }

    private static IEnumerable<Line> Lines(string file, byte[] document, Answer answer, bool withoutMessage)
    {
        var parsed = Parsed(document);
        if (answer.Status != 200) return [new Line(file, Type(parsed), $"refused ({answer.Status})", "", answer.ErrorMessage)];
        var results = JsonNode.Parse((string)answer.Json["Results"]!)!.AsArray();
        if (results.Count == 0) return [new Line(file, Type(parsed), "nothing", "", "It holds no items.")];
        var items = parsed as JsonArray ?? (parsed?["items"] ?? parsed?["orderedItems"]) as JsonArray;
        return results.Select((r, i) =>
        {
            var type = items is null ? Type(parsed) : Type(items[i]);
            var why = !withoutMessage ? "It is a message." : type.StartsWith("Undo", StringComparison.Ordinal) ? "It waits for the reaction that it takes back." : "It waits for the post that it is about.";
            return new Line(items is null ? file : $"{file}, item {i + 1}", type, (string)r!["outcome"]!, (string?)r["code"] ?? "", (string?)r["reason"] ?? why);
        });
    }

    private static JsonNode? Parsed(byte[] document)
    {
        try
        {
            return JsonNode.Parse(document);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The document's type, and that of what it is about.</summary>
    private static string Type(JsonNode? node)
    {
        if (node is not JsonObject document) return "";
        var about = document["object"] is JsonObject inner ? Type(inner) : "";
        var own = document["type"] is JsonArray several ? string.Join(", ", several.Select(t => (string?)t)) : (string?)document["type"] ?? "";
        return about.Length > 0 && own.Length > 0 ? $"{own} of {about}" : own;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private sealed record Line(string File, string Type, string Outcome, string Code, string Why);
}
