using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialExtension.Connectors.Reading;
using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors.Import;

/// <summary>Calls soc_IngestActivities.</summary>
/// <param name="api">The organization.</param>
/// <param name="caller">Who brings them in.</param>
/// <param name="channel">The channel they came in by, if it is known.</param>
/// <param name="patience">Repeats a call.</param>
internal sealed class Ingestion(WebApi api, Caller caller, Guid? channel, Patience patience)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> activities = new();
    private readonly ArrayBufferWriter<byte> body = new();

    /// <summary>Sends a batch until it is answered; one outcome for each activity, in order.</summary>
    /// <exception cref="StoppedException">It was never answered, or not as agreed.</exception>
    /// <exception cref="ServerFault">It was refused for good.</exception>
    public async Task<IReadOnlyList<Outcome>> Send(IReadOnlyList<ActivityItem> batch)
    {
        Write(batch);
        using var answer = await patience.Insist(_ => api.Post("soc_IngestActivities", body.WrittenMemory, caller));
        return IngestionAnswer.Read(answer, batch.Count);
    }

    /// <summary>The texts are joined as they are: what the organization gets is what stands in the file, byte for byte.</summary>
    private void Write(IReadOnlyList<ActivityItem> batch)
    {
        activities.ResetWrittenCount();
        foreach (var item in batch)
        {
            activities.Write(activities.WrittenCount == 0 ? "["u8 : ","u8);
            activities.Write(item.Text);
        }

        activities.Write("]"u8);
        body.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(body, Compact);
        writer.WriteStartObject();
        writer.WriteString("Activities", activities.WrittenSpan);
        if (channel is { } id) writer.WriteString("ChannelId", id);
        else writer.WriteNull("ChannelId");
        writer.WriteEndObject();
    }
}
