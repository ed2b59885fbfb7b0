using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks what a user or a team may do with a record.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest()
        : base("RetrievePrincipalAccess")
    {
        Principal = default;
        Target = default;
    }

    public EntityReference Principal
    {
        get => this.Get<EntityReference>();
        set => this.Set(value);
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>();
        set => this.Set(value);
    }
}
