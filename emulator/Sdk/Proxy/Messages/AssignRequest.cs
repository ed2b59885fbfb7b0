using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a record to another user or team.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest()
        : base("Assign")
    {
        Assignee = default;
        Target = default;
    }

    public EntityReference Assignee
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
