using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Host.Sample;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The Web API at /api/data/v9.0, v9.1 and v9.2. Every request runs as the user whom its token names.</summary>
internal static class WebApiEndpoints
{
    private static readonly string[] Versions = ["v9.0", "v9.1", "v9.2"];

    public static void MapWebApi(this WebApplication app)
    {
        foreach (var version in Versions)
        {
            app.Map($"/api/data/{version}/{{**path}}", (HttpContext context, Organization organization, SampleUsers users, EdmCache edm) => Answer(context, version, organization, users, edm));
        }

        app.Map("/api/data/{version?}/{**path}", (HttpContext context, string? version) => ErrorResponse.Write(context, StatusCodes.Status404NotFound, FaultCode.ODataSegment, $"Resource not found for the segment '{version}'."));
    }

    private static async Task Answer(HttpContext context, string version, Organization organization, SampleUsers users, EdmCache edm)
    {
        if (users.Find(context.Request.Headers.Authorization) is not { } userId)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await ErrorResponse.Write(context, StatusCodes.Status401Unauthorized, 0x80040204, "Say who calls: send 'Authorization: Bearer dev:NAME' with one of the names at /emulator/users.");
            return;
        }

        try
        {
            var request = new WebApiRequest(context, organization, userId, version);
            await new WebApiRouter(request, edm.For(organization.Model)).Answer(context.Request.RouteValues["path"] as string ?? "");
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (unchecked((uint)fault.Detail.ErrorCode) == FaultCode.NotImplemented) organization.Unsupported.Note($"{context.Request.Method} {fault.Message}");
            await ErrorResponse.Write(context, fault);
        }
        catch (JsonException e)
        {
            await ErrorResponse.Write(context, StatusCodes.Status400BadRequest, FaultCode.ODataPayload, $"The body is not JSON: {e.Message}");
        }
        catch (BadHttpRequestException e)
        {
            await ErrorResponse.Write(context, e.StatusCode, FaultCode.InvalidArgument, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? $"The request is larger than {WebApiLimits.LargestBody} bytes." : e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            Console.Error.WriteLine(e);
            await ErrorResponse.Write(context, StatusCodes.Status500InternalServerError, FaultCode.Unexpected, $"An unexpected error occurred. The emulator's console has the details: {e.GetType().Name}.");
        }
    }
}
