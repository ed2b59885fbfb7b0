using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in class implements; one instance serves many calls, at the same time too.</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}
