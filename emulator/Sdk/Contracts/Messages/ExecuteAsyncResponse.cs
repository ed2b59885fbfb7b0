using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The id of the background job.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class ExecuteAsyncResponse : OrganizationResponse
{
    public Guid AsyncJobId => Get<Guid>();
}
