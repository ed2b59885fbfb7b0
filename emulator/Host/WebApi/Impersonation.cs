using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>In whose name a request is made (…/webapi/impersonate-another-user-web-api).</summary>
internal static class Impersonation
{
    /// <summary>The header that names the user as the directory does.</summary>
    public const string ByDirectoryId = "CallerObjectId";

    private const string ByUserId = "MSCRMCallerID";

    /// <summary>The user on whose rights a request runs and, where that is another than its caller, the caller.</summary>
    public static (Guid Acting, Guid? Real) Read(HttpRequest request, Organization organization, Guid caller)
    {
        if (Header(request, ByDirectoryId) is { } directoryId) return (Find(organization, directoryId), caller);
        return Header(request, ByUserId) is { } userId ? (userId, caller) : (caller, null);
    }

    private static Guid? Header(HttpRequest request, string name)
    {
        if (!request.Headers.TryGetValue(name, out var value)) return null;
        return Guid.TryParse(value, out var id) ? id : throw Fault.Of(FaultCode.InvalidArgument, $"The header {name} holds the id of a user, not '{value}'.");
    }

    /// <summary>The user with a directory's id. One whom no directory knows has its own id for it, as plug-ins are told too.</summary>
    private static Guid Find(Organization organization, Guid directoryId)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("azureactivedirectoryobjectid", ConditionOperator.Equal, directoryId);
        if (organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities.FirstOrDefault()?.Id is { } found) return found;
        return organization.FindCaller(directoryId) is not null ? directoryId : throw Fault.Of(FaultCode.InvalidUserAuth, $"No user has the directory object id {directoryId} (azureactivedirectoryobjectid).");
    }
}
