using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Names the table of an early-bound class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityLogicalNameAttribute : Attribute
{
    public EntityLogicalNameAttribute(string logicalName)
    {
        Require.Text(logicalName, nameof(logicalName));
        LogicalName = logicalName;
    }

    public string LogicalName { get; }
}
