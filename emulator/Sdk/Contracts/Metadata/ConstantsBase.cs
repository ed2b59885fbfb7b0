using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A value out of a list that the SDK knows, and may be another one.</summary>
[DataContract(Name = "ConstantsBase", Namespace = Xmlns.Metadata2013)]
[KnownType(typeof(AttributeTypeDisplayName))]
[KnownType(typeof(DateTimeBehavior))]
[KnownType(typeof(StringFormatName))]
public abstract class ConstantsBase<T> : IExtensibleDataObject
{
    protected static readonly IList<T> ValidValues = new List<T>();

    protected ConstantsBase()
    {
    }

    [DataMember] public T Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A value that the SDK knows.</summary>
    protected static TConstant Add<TConstant>(T value)
        where TConstant : ConstantsBase<T>, new()
    {
        ValidValues.Add(value);
        return Create<TConstant>(value);
    }

    protected static TConstant Create<TConstant>(T value)
        where TConstant : ConstantsBase<T>, new() => new() { Value = value };

    protected abstract bool ValueExistsInList(T value);
}
