using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Host.Sample;
using SocialExtension.Emulator.Host.WebApi.Batch;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The Web API at /api/data/v9.0, v9.1 and v9.2. Every request runs as the user whom its token names.</summary>
internal static class WebApiEndpoints
{
    private static readonly string[] Versions = ["v9.0", "v9.1", "v9.2"];

    public static void MapWebApi(this WebApplication app)
    {
        foreach (var version in Versions)
        {
            app.Map($"/api/data/{version}/{{**path}}", (HttpContext context, WebApiServer server, SampleUsers users, RequestLimit limit) => Answer(context, version, server, users, limit));
        }

        app.Map("/api/data/{version?}/{**path}", (HttpContext context, string? version) => ErrorResponse.Write(context, StatusCodes.Status404NotFound, FaultCode.ODataSegment, $"Resource not found for the segment '{version}'."));
    }

    private static async Task Answer(HttpContext context, string version, WebApiServer server, SampleUsers users, RequestLimit limit)
    {
        var path = context.Request.RouteValues["path"] as string ?? "";
        if (users.Find(context.Request.Headers.Authorization) is not { } userId)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await ErrorResponse.Write(context, StatusCodes.Status401Unauthorized, FaultCode.InvalidUserAuth, "Say who calls: send 'Authorization: Bearer dev:NAME' with one of the names at /emulator/users.");
        }
        else if (context.Request.QueryString.Value!.Length > WebApiLimits.LongestAddress)
        {
            await ErrorResponse.Write(context, StatusCodes.Status414UriTooLong, FaultCode.InvalidArgument, $"The address is longer than {WebApiLimits.LongestAddress} characters. A longer query can be sent inside of a $batch.");
        }
        else if (limit.Admit(userId) is { } pause)
        {
            context.Response.Headers.RetryAfter = pause.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await ErrorResponse.Write(context, StatusCodes.Status429TooManyRequests, FaultCode.TooManyRequests, limit.Refusal);
        }
        else if (path.Trim('/') == "$batch")
        {
            await server.Guarded(context, () => new BatchRequest(context, version, server, userId).Answer());
        }
        else
        {
            await server.Answer(context, version, path, userId);
        }
    }
}
