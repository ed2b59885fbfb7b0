using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text for people in one language.</summary>
[DataContract(Name = "LocalizedLabel", Namespace = Xmlns.Contracts2011)]
public sealed class LocalizedLabel : MetadataBase
{
    public LocalizedLabel()
    {
    }

    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    [DataMember] public bool? IsManaged { get; internal set; }

    [DataMember] public string Label { get; set; }

    [DataMember] public int LanguageCode { get; set; }
}
