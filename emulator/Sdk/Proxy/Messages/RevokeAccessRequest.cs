using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Ends the sharing of a record with a user or a team.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest()
        : base("RevokeAccess")
    {
        Revokee = default;
        Target = default;
    }

    public EntityReference Revokee
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
