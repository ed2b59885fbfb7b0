namespace Microsoft.Xrm.Sdk;

/// <summary>Also tells the caller's user agent.</summary>
public interface IPluginExecutionContext5 : IPluginExecutionContext4
{
    string InitiatingUserAgent { get; }
}
