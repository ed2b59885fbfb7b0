namespace SocialExtension.Emulator.Host.WebApi.Batch;

/// <summary>The answer to one request of a batch.</summary>
internal sealed record AnsweredPart(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public bool IsError => Status >= StatusCodes.Status400BadRequest;
}
