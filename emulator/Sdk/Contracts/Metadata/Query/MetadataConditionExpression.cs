using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Compares a property of a definition with a value, or with several.</summary>
[DataContract(Name = "MetadataConditionExpression", Namespace = Xmlns.MetadataQuery2011)]
[KnownType("GetKnownConditionValueTypes")]
public sealed class MetadataConditionExpression : IExtensibleDataObject
{
    public MetadataConditionExpression()
    {
    }

    public MetadataConditionExpression(string propertyName, MetadataConditionOperator conditionOperator, object value)
    {
        PropertyName = propertyName;
        ConditionOperator = conditionOperator;
        Value = value;
    }

    [DataMember] public string PropertyName { get; set; }

    [DataMember] public MetadataConditionOperator ConditionOperator { get; set; }

    [DataMember] public object Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    private static IEnumerable<Type> GetKnownConditionValueTypes() => KnownTypes.DefinitionValues;
}
