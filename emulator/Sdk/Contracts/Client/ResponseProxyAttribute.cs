using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Names the message of an early-bound response class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResponseProxyAttribute : Attribute
{
    public ResponseProxyAttribute(string name) => Name = name;

    public string Name { get; }
}
