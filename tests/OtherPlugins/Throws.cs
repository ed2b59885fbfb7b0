using System;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Other;

/// <summary>Fails after the row was written.</summary>
public sealed class Throws : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("Thrown in PostOperation.");
}
