using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Merges a record into another one of its table.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class MergeRequest : OrganizationRequest
{
    public MergeRequest()
        : base("Merge")
    {
        PerformParentingChecks = default;
        SubordinateId = default;
        Target = default;
        UpdateContent = default;
    }

    public bool PerformParentingChecks
    {
        get => this.Get<bool>();
        set => this.Set(value);
    }

    public Guid SubordinateId
    {
        get => this.Get<Guid>();
        set => this.Set(value);
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>();
        set => this.Set(value);
    }

    public Entity UpdateContent
    {
        get => this.Get<Entity>();
        set => this.Set(value);
    }
}
