using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi.Batch;

/// <summary>Reads the body of a batch, whole, before anything of it is carried out (…/webapi/execute-batch-operations-using-web-api).</summary>
internal sealed class BatchReader(CancellationToken cancelled)
{
    private int count;

    public async Task<IReadOnlyList<BatchItem>> Read(HttpRequest request)
    {
        try
        {
            var items = await Items(request);
            return items.Count > 0 ? items : throw Bad("The batch holds no request. Its parts are separated by lines with the boundary, and lines end with CR LF.");
        }
        catch (Exception e) when (e is IOException or InvalidDataException && e is not BadHttpRequestException)
        {
            throw Bad($"The batch can't be read: {e.Message} Each part begins with a line of two hyphens and the boundary, and the last is followed by such a line with two more hyphens.");
        }
    }

    private async Task<List<BatchItem>> Items(HttpRequest request)
    {
        var items = new List<BatchItem>();
        await foreach (var section in Sections(request.ContentType, await LineEnds.Read(request.Body, cancelled)))
        {
            var isSet = section.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
            items.Add(new BatchItem(isSet ? await Set(section) : [await Part(section)], isSet));
        }

        return items;
    }

    private async Task<IReadOnlyList<BatchPart>> Set(MultipartSection set)
    {
        var parts = new List<BatchPart>();
        await foreach (var section in Sections(set.ContentType, set.Body))
        {
            var part = await Part(section);
            if (part.Method == "GET") throw Bad("A change set can't hold GET requests.");
            if (part.ContentId is { } id && parts.Any(p => p.ContentId == id)) throw Bad($"The content id '{id}' is there twice in the change set.");
            parts.Add(part);
        }

        return parts;
    }

    private Task<BatchPart> Part(MultipartSection section) =>
        ++count > WebApiLimits.MostInBatch ? throw Bad($"The batch holds more than {WebApiLimits.MostInBatch} requests.") : BatchPart.Read(section, cancelled);

    private async IAsyncEnumerable<MultipartSection> Sections(string? contentType, Stream body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary) throw Bad($"A batch and its change sets are of type multipart/mixed with a boundary, not '{contentType}'.");
        var reader = new MultipartReader(boundary.ToString(), body);
        while (await reader.ReadNextSectionAsync(cancelled) is { } section) yield return section;
    }

    private static Exception Bad(string why) => Fault.Of(FaultCode.ODataRequest, why);
}
