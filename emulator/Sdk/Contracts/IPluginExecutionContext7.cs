namespace Microsoft.Xrm.Sdk;

/// <summary>Also tells whether an application user called.</summary>
public interface IPluginExecutionContext7 : IPluginExecutionContext6
{
    bool IsApplicationUser { get; }
}
