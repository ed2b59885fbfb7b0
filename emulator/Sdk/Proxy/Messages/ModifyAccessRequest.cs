using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Replaces what a user or a team may do with a shared record.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    public ModifyAccessRequest()
        : base("ModifyAccess")
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
