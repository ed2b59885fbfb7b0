using System.Text.Json;

namespace SocialExtension.Connectors.Server;

/// <summary>Reads what the organization says about a refusal: {"error":{"code":"0x…","message":"…"}}.</summary>
internal static class FaultReader
{
    public static ServerFault Read(HttpResponseMessage response, byte[] body, Caller caller, TimeProvider time)
    {
        var (code, message) = Error(body);
        return new ServerFault(response.StatusCode, Printable.Text(code, caller), Printable.Text(message ?? response.ReasonPhrase ?? "", caller))
        {
            RetryAfter = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() : null,
            Duty = caller.Duty,
        };
    }

    private static (string Code, string? Message) Error(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.GetProperty("error");
            return (error.GetProperty("code").GetString() ?? "", error.GetProperty("message").GetString());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A gateway in front of the organization answers in its own way; the status has to do.
            return ("", null);
        }
    }
}
