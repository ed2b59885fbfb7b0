using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Messages;

namespace SocialExtension.Emulator;

/// <summary>The organization service for a user outside of any plug-in: each request is a session of its own.</summary>
internal sealed class OutsideService(Organization organization, Guid userId) : ServiceByRequests
{
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        var caller = organization.FindCaller(userId) ?? throw Fault.Of(0x80040225, $"The specified user(Id = {userId}) is disabled. Consider enabling this user.");
        return organization.Pipeline.Run(RequestCopy.Of(request), caller, userId, calledFrom: null);
    }
}
