using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The new records' ids, in order.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[] Ids => Get<Guid[]>();
}
