using System.Collections.Concurrent;
using System.Diagnostics;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>
/// Runs plug-ins out of the assemblies that imports brought. One instance a type is kept and shared by all calls, as on the platform.
/// </summary>
internal sealed class Plugins(Organization organization, PluginAssemblies assemblies, TraceLog traces)
{
    private readonly ConcurrentDictionary<(Guid Type, string? Configuration), IPlugin> instances = new();

    /// <summary>Forgets loaded assemblies: an import brought others.</summary>
    public void Reload()
    {
        instances.Clear();
        assemblies.Forget();
    }

    public void Execute(Guid pluginType, PluginContext context, string stepName, string? configuration)
    {
        var plugin = instances.GetOrAdd((pluginType, configuration), key => assemblies.Create(key.Type, key.Configuration));
        var trace = new TraceText();
        var number = traces.Begin();
        var started = Stopwatch.GetTimestamp();
        Exception? failure = null;
        try
        {
            plugin.Execute(new PluginServices(organization, context, trace));
            context.Operation.Session.DemandTime();
        }
        catch (Exception e)
        {
            failure = e;
            throw Translate(e, plugin.GetType());
        }
        finally
        {
            traces.Add(number, context, plugin.GetType().FullName!, stepName, trace.ToString(), Stopwatch.GetElapsedTime(started), failure);
        }
    }

    private static FaultException<OrganizationServiceFault> Translate(Exception e, Type type) => e switch
    {
        FaultException<OrganizationServiceFault> fault => fault,
        InvalidPluginExecutionException own => Fault.Of(FaultCode.PluginAborted, own.Message, own),
        _ => Fault.Of(FaultCode.PluginUnexpected, $"An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): {type.FullName}: {e.GetType().FullName}: {e.Message}"),
    };
}
