using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names the column behind a property of an early-bound class.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AttributeLogicalNameAttribute : Attribute
{
    public AttributeLogicalNameAttribute(string logicalName)
    {
        Require.Text(logicalName, nameof(logicalName));
        LogicalName = logicalName;
    }

    public string LogicalName { get; }
}
