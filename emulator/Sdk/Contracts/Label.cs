using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text for people, in each language that it was given in.</summary>
[DataContract(Name = "Label", Namespace = Xmlns.Contracts2011)]
public sealed class Label : IExtensibleDataObject
{
    public Label()
    {
    }

    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    public Label(LocalizedLabel userLocalizedLabel, List<LocalizedLabel> labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    public Label(string label, int languageCode)
        : this(new LocalizedLabel(label, languageCode), new List<LocalizedLabel>())
    {
        LocalizedLabels.Add(UserLocalizedLabel);
    }

    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => field ??= [];
        internal set;
    }

    [DataMember] public LocalizedLabel UserLocalizedLabel { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
