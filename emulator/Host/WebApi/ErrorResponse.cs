using System.Globalization;
using System.ServiceModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Errors in the platform's shape (…/webapi/compose-http-requests-handle-errors).</summary>
internal static class ErrorResponse
{
    // Quotes in messages stay readable; nothing here is ever put into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task Write(HttpContext context, FaultException<OrganizationServiceFault> fault) =>
        Write(context, StatusOf(unchecked((uint)fault.Detail.ErrorCode)), unchecked((uint)fault.Detail.ErrorCode), fault.Message);

    public static async Task Write(HttpContext context, int status, uint code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; odata.metadata=minimal";
        context.Response.Headers["OData-Version"] = "4.0";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Options);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", "0x" + code.ToString("x8", CultureInfo.InvariantCulture));
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static int StatusOf(uint code) => code switch
    {
        FaultCode.ObjectDoesNotExist or FaultCode.KeyNotFound or FaultCode.ODataSegment => StatusCodes.Status404NotFound,
        FaultCode.PrivilegeDenied or FaultCode.NoAccess or FaultCode.OwnerLacksPrivilege or FaultCode.SecuredColumnCreate or FaultCode.SecuredColumnUpdate or 0x80040225 => StatusCodes.Status403Forbidden,
        FaultCode.DuplicateRecord or FaultCode.DuplicateAlternateKey or FaultCode.VersionMismatch => StatusCodes.Status412PreconditionFailed,
        FaultCode.CannotDeleteDueToAssociation or FaultCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        FaultCode.NotImplemented => StatusCodes.Status501NotImplemented,
        FaultCode.PluginUnexpected or FaultCode.Sql or FaultCode.SqlTimeout or FaultCode.Unexpected => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
