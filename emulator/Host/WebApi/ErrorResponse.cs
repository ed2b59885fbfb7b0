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

    private const string Details = "Microsoft.PowerApps.CDS.ErrorDetails.";
    private const string HelpLink = "Microsoft.PowerApps.CDS.HelpLink";
    private const string TraceText = "Microsoft.PowerApps.CDS.TraceText";

    public static Task Write(HttpContext context, FaultException<OrganizationServiceFault> fault) =>
        Write(context, StatusOf(unchecked((uint)fault.Detail.ErrorCode)), unchecked((uint)fault.Detail.ErrorCode), fault.Message, fault.Detail);

    public static async Task Write(HttpContext context, int status, uint code, string message, OrganizationServiceFault? detail = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; odata.metadata=minimal";
        context.Response.Headers["OData-Version"] = "4.0";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Options);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", Hex(code));
        json.WriteString("message", message);
        if (detail is not null) Annotate(json, Preferences.Read(context.Request), code, detail);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Annotate(Utf8JsonWriter json, Preferences prefer, uint code, OrganizationServiceFault fault)
    {
        foreach (var detail in fault.ErrorDetails.Where(d => prefer.Includes(Details + d.Key))) json.WriteString($"@{Details}{detail.Key}", Convert.ToString(detail.Value, CultureInfo.InvariantCulture));
        if (prefer.Includes(HelpLink)) json.WriteString("@" + HelpLink, $"http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a{Hex(code)[2..]}&client=platform");
        if (fault.TraceText is { Length: > 0 } trace && prefer.Includes(TraceText)) json.WriteString("@" + TraceText, trace);
    }

    private static string Hex(uint code) => "0x" + code.ToString("x8", CultureInfo.InvariantCulture);

    private static int StatusOf(uint code) => code switch
    {
        FaultCode.ObjectDoesNotExist or FaultCode.KeyNotFound or FaultCode.ODataSegment => StatusCodes.Status404NotFound,
        FaultCode.PrivilegeDenied or FaultCode.NoAccess or FaultCode.OwnerLacksPrivilege or FaultCode.SecuredColumnCreate or FaultCode.SecuredColumnUpdate or FaultCode.DisabledUser or FaultCode.CannotActOnBehalf => StatusCodes.Status403Forbidden,
        FaultCode.InvalidUserAuth => StatusCodes.Status401Unauthorized,
        FaultCode.DuplicateRecord or FaultCode.DuplicateAlternateKey or FaultCode.VersionMismatch => StatusCodes.Status412PreconditionFailed,
        FaultCode.CannotDeleteDueToAssociation or FaultCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        FaultCode.NotImplemented => StatusCodes.Status501NotImplemented,
        FaultCode.PluginUnexpected or FaultCode.Sql or FaultCode.SqlTimeout or FaultCode.Unexpected => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
