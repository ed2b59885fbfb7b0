using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The two options of yes or no.</summary>
[DataContract(Name = "BooleanOptionSetMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class BooleanOptionSetMetadata : OptionSetMetadataBase
{
    public BooleanOptionSetMetadata()
    {
    }

    public BooleanOptionSetMetadata(OptionMetadata trueOption, OptionMetadata falseOption)
    {
        TrueOption = trueOption;
        FalseOption = falseOption;
    }

    [DataMember] public OptionMetadata FalseOption { get; set; }

    [DataMember] public OptionMetadata TrueOption { get; set; }
}
