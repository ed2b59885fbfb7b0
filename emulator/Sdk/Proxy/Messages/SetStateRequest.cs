using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sets the state and the status reason of a record.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest()
        : base("SetState")
    {
        EntityMoniker = default;
        State = default;
        Status = default;
    }

    public EntityReference EntityMoniker
    {
        get => this.Get<EntityReference>();
        set => this.Set(value);
    }

    public OptionSetValue State
    {
        get => this.Get<OptionSetValue>();
        set => this.Set(value);
    }

    public OptionSetValue Status
    {
        get => this.Get<OptionSetValue>();
        set => this.Set(value);
    }
}
