using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.WebApi;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>The answer to a page of the shell: what was read, or the fault in the platform's error shape.</summary>
internal static class ShellAnswer
{
    public static async Task<IResult> Of<T>(HttpContext context, Func<T> read)
    {
        try
        {
            return Results.Json(read());
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            await ErrorResponse.Write(context, fault);
            return Results.Empty;
        }
    }
}
