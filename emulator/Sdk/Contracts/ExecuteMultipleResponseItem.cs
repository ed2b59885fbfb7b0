using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The response or the fault of one request of a batch.</summary>
[DataContract(Name = "ExecuteMultipleResponseItem", Namespace = Xmlns.Contracts2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    [DataMember]
    public int RequestIndex { get; set; }

    [DataMember]
    public OrganizationResponse Response { get; set; }

    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
