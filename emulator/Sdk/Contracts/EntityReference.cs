using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Points at a record by its id or by an alternate key.</summary>
[Serializable]
[DataContract(Name = "EntityReference", Namespace = Xmlns.Contracts2011)]
public sealed class EntityReference : IExtensibleDataObject
{
    public EntityReference()
    {
    }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id)
        : this(logicalName) => Id = id;

    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName) => KeyAttributes.Add(keyName, keyValue);

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName) => KeyAttributes = keyAttributeCollection;

    [DataMember]
    public Guid Id { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => field ??= new KeyAttributeCollection();
        set;
    }

    [DataMember]
    public string RowVersion { get; set; }

    [field: NonSerialized]
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Table, id and alternate key decide; name and row version do not.</summary>
    public override bool Equals(object obj) =>
        obj is EntityReference other
        && other.LogicalName == LogicalName
        && other.Id == Id
        && SameKey(other.KeyAttributes);

    /// <summary>Fails for an alternate key with a null value, as the official one does.</summary>
    public override int GetHashCode() =>
        KeyAttributes.Aggregate(
            (LogicalName?.GetHashCode() ?? 0) ^ Id.GetHashCode(),
            (hash, key) => hash ^ key.Key.GetHashCode() ^ key.Value.GetHashCode());

    private bool SameKey(KeyAttributeCollection other) =>
        other.Count == KeyAttributes.Count
        && KeyAttributes.All(key => other.TryGetValue(key.Key, out var value) && Equals(key.Value, value));
}
