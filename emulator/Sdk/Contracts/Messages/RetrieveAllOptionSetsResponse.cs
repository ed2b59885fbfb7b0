using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The definitions of all global choices.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveAllOptionSetsResponse : OrganizationResponse
{
    public OptionSetMetadataBase[] OptionSetMetadata => Get<OptionSetMetadataBase[]>();
}
