using System;
using Microsoft.Xrm.Sdk;

namespace Recorder.Plugins;

/// <summary>
/// Hands each run over to the test. The step's configuration says which test; a Custom API has none and is known by its name. The way
/// there is the process itself: the assembly has a load context of its own and shares only the contracts.
/// </summary>
public sealed class Recorder : IPlugin
{
    private readonly string? key;

    public Recorder(string? unsecureConfiguration, string? secureConfiguration) => key = unsecureConfiguration;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var run = (Action<string, IServiceProvider>)AppDomain.CurrentDomain.GetData("Recorder.Plugins")!;
        run(key ?? context.MessageName, serviceProvider);
    }
}
