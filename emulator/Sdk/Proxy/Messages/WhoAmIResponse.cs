using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The ids of the caller.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid BusinessUnitId => this.Get<Guid>();

    public Guid OrganizationId => this.Get<Guid>();

    public Guid UserId => this.Get<Guid>();
}
