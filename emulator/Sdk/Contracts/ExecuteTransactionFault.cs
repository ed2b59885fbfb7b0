using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A fault that also tells which request of the transaction failed.</summary>
[Serializable]
[DataContract(Name = "ExecuteTransactionFault", Namespace = Xmlns.Contracts71)]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
