using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The entries of a change-tracking answer.</summary>
[CollectionDataContract(Name = "BusinessEntityChangesCollection", Namespace = Xmlns.Contracts71)]
public sealed class BusinessEntityChangesCollection : DataCollection<IChangedItem>
{
    public BusinessEntityChangesCollection()
    {
    }

    public BusinessEntityChangesCollection(IList<IChangedItem> list)
        : base(list)
    {
    }
}
