using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>What is said about a list as a whole.</summary>
internal static class CollectionAnnotations
{
    private const string Count = "Microsoft.Dynamics.CRM.totalrecordcount";
    private const string LimitExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

    public static void Write(Utf8JsonWriter json, WebApiRequest request, EntityCollection found)
    {
        if (request.Prefer.Includes(Count)) json.WriteNumber("@" + Count, found.TotalRecordCount);
        if (request.Prefer.Includes(LimitExceeded)) json.WriteBoolean("@" + LimitExceeded, found.TotalRecordCountLimitExceeded);
    }
}
