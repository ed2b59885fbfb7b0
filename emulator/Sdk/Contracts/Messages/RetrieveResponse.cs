using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The record.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Get<Entity>();

    public object Notifications => Get<object>();
}
