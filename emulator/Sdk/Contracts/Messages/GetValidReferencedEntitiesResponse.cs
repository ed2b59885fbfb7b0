using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The tables' names.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class GetValidReferencedEntitiesResponse : OrganizationResponse
{
    public string[] EntityNames => Get<string[]>();
}
