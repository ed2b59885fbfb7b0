using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Tests.Support;

/// <summary>One run of a recording plug-in.</summary>
internal sealed class PluginCall(IServiceProvider services)
{
    public IPluginExecutionContext7 Context { get; } = (IPluginExecutionContext7)services.GetService(typeof(IPluginExecutionContext7))!;

    public IServiceProvider Services => services;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public ITracingService Trace => (ITracingService)services.GetService(typeof(ITracingService))!;

    /// <summary>The service on the rights of the context's user.</summary>
    public IOrganizationService Service => As(Context.UserId);

    public IOrganizationService System => As(null);

    public IOrganizationService As(Guid? user) => ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(user);
}
