using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault of a service tells.</summary>
[Serializable]
[DataContract(Name = "BaseServiceFault", Namespace = Xmlns.Contracts2011)]
[KnownType(typeof(OrganizationServiceFault))]
[KnownType(typeof(ExecuteTransactionFault))]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => field ??= new ErrorDetailCollection();
        set;
    }

    [DataMember]
    public DateTime Timestamp { get; set; }

    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public string HelpLink { get; set; }

    [field: NonSerialized]
    public ExtensionDataObject ExtensionData { get; set; }
}
