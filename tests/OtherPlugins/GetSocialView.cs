using System;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.RightTime;

/// <summary>Stands in the place of the shipped class and answers otherwise.</summary>
public sealed class GetSocialView : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        context.OutputParameters["View"] = "another DLL";
    }
}
