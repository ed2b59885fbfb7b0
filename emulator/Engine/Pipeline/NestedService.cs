using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>The organization service inside a plug-in: its messages belong to the same request and transaction.</summary>
internal sealed class NestedService(Organization organization, PluginContext context, Caller caller) : ServiceByRequests
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        var operation = context.Operation;
        return organization.Pipeline.Run(new Operation(operation.Session, request, caller, operation.InitiatingUserId, context));
    }
}
