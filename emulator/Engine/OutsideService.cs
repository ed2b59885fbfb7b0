using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Solutions;

namespace SocialExtension.Emulator;

/// <summary>The organization service for a user outside of any plug-in: each request is a session of its own.</summary>
/// <param name="organization">The organization.</param>
/// <param name="userId">The user on whose rights requests run.</param>
/// <param name="realUserId">Who acts in that user's name; null where the user acts by itself.</param>
internal sealed class OutsideService(Organization organization, Guid userId, Guid? realUserId = null) : ServiceByRequests
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        var caller = organization.Acting(userId, realUserId);
        // A solution is not a row among others: with it goes what it brought, and everything is built anew.
        if (Solution(request) is { } solution) return Uninstall(caller, solution);
        return organization.Pipeline.Run(RequestCopy.Of(request), caller, userId, calledFrom: null);
    }

    /// <summary>The solution that a request takes away; null for any other request.</summary>
    public static EntityReference? Solution(OrganizationRequest request) =>
        request.RequestName == "Delete" && request.Parameters.TryGetValue("Target", out var target) && target is EntityReference { LogicalName: "solution" } solution ? solution : null;

    private DeleteResponse Uninstall(Caller caller, EntityReference solution)
    {
        Access.Demand(caller, organization.Model.Table(solution.LogicalName), AccessRight.Delete);
        var name = organization.Solutions.Installed().FirstOrDefault(s => StableId.For("solution", s.Name) == solution.Id)?.Name ?? throw Fault.DoesNotExist(solution.LogicalName, solution.Id);
        organization.Uninstall(name);
        return new DeleteResponse { ResponseName = "Delete" };
    }
}
