using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Also tells environment and tenant.</summary>
public interface IPluginExecutionContext6 : IPluginExecutionContext5
{
    string EnvironmentId { get; }

    Guid TenantId { get; }
}
