using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a batch goes about faults and responses.</summary>
[DataContract(Name = "ExecuteMultipleSettings", Namespace = Xmlns.Contracts2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [DataMember]
    public bool ContinueOnError { get; set; }

    [DataMember]
    public bool ReturnResponses { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
