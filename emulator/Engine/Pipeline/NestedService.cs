using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>The organization service inside a plug-in: its messages belong to the same request and transaction.</summary>
internal sealed class NestedService(Organization organization, PluginContext context, Caller caller) : ServiceByRequests
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        organization.Meter.Count(request.RequestName);
        var operation = context.Operation;
        operation.Session.DemandTime();
        var copy = RequestCopy.Of(request);
        // Before the transaction of the outermost message begins, each call has one of its own.
        var response = operation.Session.InTransaction
            ? organization.Pipeline.Run(new Operation(operation.Session, copy, caller, operation.InitiatingUserId, context))
            : organization.Pipeline.Run(copy, caller, operation.InitiatingUserId, context);
        organization.Meter.Count(response);
        return response;
    }
}
