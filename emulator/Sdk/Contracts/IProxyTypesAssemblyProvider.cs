using System.Reflection;

namespace Microsoft.Xrm.Sdk;

/// <summary>Lets a service return early-bound classes from the given assembly.</summary>
public interface IProxyTypesAssemblyProvider
{
    Assembly ProxyTypesAssembly { get; set; }
}
