using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>What the platform hands to a plug-in.</summary>
internal sealed class PluginServices(Organization organization, PluginContext context, ITracingService trace) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ITracingService)) return trace;
        if (serviceType == typeof(IOrganizationServiceFactory)) return this;
        return serviceType.IsInstanceOfType(context) ? context : null;
    }

    /// <summary>A service on the rights of a user; of SYSTEM where none is named.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var id = userId switch
        {
            null => organization.SystemUserId,
            { } given when given == Guid.Empty => context.UserId,
            { } given => given,
        };
        var caller = organization.FindCaller(id) ?? throw Fault.DisabledUser(id);
        return new NestedService(organization, context, caller);
    }
}
