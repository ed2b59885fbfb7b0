using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What else a fault tells, by name.</summary>
[Serializable]
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = Xmlns.Contracts2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
}
