using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>An end of a relationship that joins a table with itself.</summary>
[DataContract(Name = "EntityRole", Namespace = Xmlns.Contracts2011)]
public enum EntityRole
{
    [EnumMember] Referencing = 0,
    [EnumMember] Referenced = 1,
}
