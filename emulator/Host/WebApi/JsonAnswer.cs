using System.Text.Encodings.Web;
using System.Text.Json;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Answers with the headers that the platform sends.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Write(WebApiRequest request, int status, Action<Utf8JsonWriter> members)
    {
        var response = request.Http.Response;
        Headers(request, status);
        response.ContentType = "application/json; odata.metadata=minimal";
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        response.ContentLength = buffer.Length;
        buffer.Position = 0;
        await buffer.CopyToAsync(response.Body, request.Aborted);
    }

    public static Task Text(WebApiRequest request, string text) => Bytes(request, "text/plain", System.Text.Encoding.UTF8.GetBytes(text));

    public static async Task Bytes(WebApiRequest request, string type, byte[] bytes)
    {
        Headers(request, StatusCodes.Status200OK);
        request.Http.Response.ContentType = type;
        await request.Http.Response.Body.WriteAsync(bytes, request.Aborted);
    }

    public static Task Empty(WebApiRequest request)
    {
        Headers(request, StatusCodes.Status204NoContent);
        return Task.CompletedTask;
    }

    public static Task NotModified(WebApiRequest request)
    {
        Headers(request, StatusCodes.Status304NotModified);
        return Task.CompletedTask;
    }

    private static void Headers(WebApiRequest request, int status)
    {
        var response = request.Http.Response;
        response.StatusCode = status;
        response.Headers["OData-Version"] = "4.0";
        if (request.Prefer.Applied is { } applied) response.Headers["Preference-Applied"] = applied;
    }
}
