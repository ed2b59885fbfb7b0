using System.Text.Json;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The body of a request, which is a JSON object.</summary>
internal static class RequestBody
{
    /// <summary>Reads the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="what">What the body should have been, for whoever sent something else.</param>
    public static async Task<JsonElement> Read(WebApiRequest request, string what)
    {
        using var document = await JsonDocument.ParseAsync(request.Http.Request.Body, cancellationToken: request.Aborted);
        // Some clients (dataverse-ify) put the object into a text once more.
        using var inner = document.RootElement.ValueKind == JsonValueKind.String && document.RootElement.GetString()!.StartsWith('{') ? JsonDocument.Parse(document.RootElement.GetString()!) : null;
        var body = (inner ?? document).RootElement;
        return body.ValueKind == JsonValueKind.Object ? body.Clone() : throw Fault.Of(FaultCode.ODataPayload, $"The body is not a JSON object: it should be {what}.");
    }
}
