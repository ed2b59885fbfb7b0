using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Also tells who is signed in, whoever is impersonated.</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2
{
    Guid AuthenticatedUserId { get; }
}
