using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks with whom a record is shared.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class RetrieveSharedPrincipalsAndAccessRequest : OrganizationRequest
{
    public RetrieveSharedPrincipalsAndAccessRequest()
        : base("RetrieveSharedPrincipalsAndAccess")
    {
        Target = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>();
        set => this.Set(value);
    }
}
