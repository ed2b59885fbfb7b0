using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A page of a change-tracking answer, and the token to go on from.</summary>
[DataContract(Name = "BusinessEntityChanges", Namespace = Xmlns.Contracts71)]
public sealed class BusinessEntityChanges : IExtensibleDataObject
{
    [DataMember]
    public BusinessEntityChangesCollection Changes { get; set; }

    [DataMember]
    public string DataToken { get; set; }

    [DataMember]
    public bool MoreRecords { get; set; }

    [DataMember]
    public string PagingCookie { get; set; }

    [DataMember]
    public string GlobalMetadataVersion { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
