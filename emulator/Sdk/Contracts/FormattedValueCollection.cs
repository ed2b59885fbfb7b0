using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Column values as people read them, by logical name.</summary>
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = Xmlns.Contracts2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    public FormattedValueCollection()
    {
    }

    protected FormattedValueCollection(IDictionary<string, string> collection)
        : base(collection)
    {
    }
}
