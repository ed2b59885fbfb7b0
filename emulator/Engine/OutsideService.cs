using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Solutions;

namespace SocialExtension.Emulator;

/// <summary>The organization service for a user outside of any plug-in: each request is a session of its own.</summary>
internal sealed class OutsideService(Organization organization, Guid userId) : ServiceByRequests
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        var caller = organization.FindCaller(userId) ?? throw Fault.DisabledUser(userId);
        // A solution is not a row among others: with it goes what it brought, and everything is built anew.
        if (request.RequestName == "Delete" && request.Parameters.TryGetValue("Target", out var target) && target is EntityReference { LogicalName: "solution" } solution) return Uninstall(caller, solution);
        return organization.Pipeline.Run(RequestCopy.Of(request), caller, userId, calledFrom: null);
    }

    private DeleteResponse Uninstall(Caller caller, EntityReference solution)
    {
        Access.Demand(caller, organization.Model.Table(solution.LogicalName), AccessRight.Delete);
        var name = organization.Solutions.Installed().FirstOrDefault(s => StableId.For("solution", s.Name) == solution.Id)?.Name ?? throw Fault.DoesNotExist(solution.LogicalName, solution.Id);
        organization.Uninstall(name);
        return new DeleteResponse { ResponseName = "Delete" };
    }
}
