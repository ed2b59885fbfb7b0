using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The changes, and the next token.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveEntityChangesResponse : OrganizationResponse
{
    public BusinessEntityChanges EntityChanges => Get<BusinessEntityChanges>();
}
