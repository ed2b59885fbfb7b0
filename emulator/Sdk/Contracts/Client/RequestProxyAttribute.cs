using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Names the message of an early-bound request class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequestProxyAttribute : Attribute
{
    public RequestProxyAttribute(string name) => Name = name;

    public string Name { get; }
}
