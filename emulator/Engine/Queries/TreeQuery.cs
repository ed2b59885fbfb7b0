using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Queries;

/// <summary>A query that is a tree already, as the Web API makes it from OData: it goes through RetrieveMultiple and its steps like any other.</summary>
public sealed class TreeQuery(Select select) : QueryBase
{
    public Select Select { get; } = select;
}
