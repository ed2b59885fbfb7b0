using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of an alternate key and their values.</summary>
[Serializable]
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = Xmlns.Contracts71)]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    public KeyAttributeCollection()
    {
    }

    protected KeyAttributeCollection(IDictionary<string, object> collection)
        : base(collection)
    {
    }
}
