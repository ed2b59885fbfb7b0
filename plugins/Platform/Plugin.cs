using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Platform;

/// <summary>
/// What every entry point of ours derives from. Instances are cached and shared by the platform, so they hold no state
/// (learn.microsoft.com/power-apps/developer/data-platform/write-plug-in).
/// </summary>
public abstract class Plugin : IPlugin
{
    /// <summary>Runs the entry point for one message.</summary>
    /// <param name="serviceProvider">What the platform hands to a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">What the caller did wrong, or, in words, that something went wrong here.</exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var invocation = new Invocation(serviceProvider);
        try
        {
            Run(invocation);
        }
        catch (Exception e) when (e is InvalidPluginExecutionException or FaultException<OrganizationServiceFault>)
        {
            // Ours say what the caller did wrong. The platform's carry codes that callers act on
            // (row version, duplicate key, deadlock): they pass as they are.
            throw;
        }
        catch (Exception e)
        {
            // Only the kind and the place: a message may hold post text, which never goes into a trace.
            invocation.Trace.Trace("{0} failed with {1}{2}{3}", GetType().FullName, e.GetType().FullName, Environment.NewLine, e.StackTrace);
            throw new InvalidPluginExecutionException($"{GetType().Name} failed unexpectedly ({e.GetType().Name}). The plug-in trace log has the details.", e);
        }
    }

    private protected abstract void Run(Invocation invocation);
}
