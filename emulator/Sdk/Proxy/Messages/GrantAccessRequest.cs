using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Shares a record with a user or a team.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest()
        : base("GrantAccess")
    {
        PrincipalAccess = default;
        Target = default;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => this.Get<PrincipalAccess>();
        set => this.Set(value);
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>();
        set => this.Set(value);
    }
}
