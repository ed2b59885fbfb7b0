using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A column that a query brought in from a linked table, or an aggregate.</summary>
[DataContract(Name = "AliasedValue", Namespace = Xmlns.Contracts2011)]
[KnownType(nameof(GetKnownAliasedValueTypes))]
public sealed class AliasedValue : IExtensibleDataObject
{
    public AliasedValue()
    {
    }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    [DataMember]
    public string EntityLogicalName { get; private set; }

    [DataMember]
    public string AttributeLogicalName { get; private set; }

    [DataMember]
    public object Value { get; private set; }

    [DataMember]
    internal bool NeedFormatting { get; set; }

    [DataMember]
    internal int ReturnType { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    private static IEnumerable<Type> GetKnownAliasedValueTypes() => KnownTypes.ParameterValues;
}
