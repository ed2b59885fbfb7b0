using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The new record's id.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => Get<Guid>();
}
