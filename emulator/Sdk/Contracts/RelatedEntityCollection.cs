using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Related records that are read or written together with a record, by relationship.</summary>
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = Xmlns.Contracts2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    /// <summary>Adds nothing; it stands here because the official class overrides it too.</summary>
    public override bool IsReadOnly => base.IsReadOnly;
}
