using System.Runtime.Serialization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace SocialExtension.Sdk.Tests;

public class MetadataTests
{
    public static TheoryData<Type> Columns => [.. typeof(AttributeMetadata).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AttributeMetadata)) && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_is_of_the_type_of_its_class(Type type)
    {
        var column = (AttributeMetadata)Activator.CreateInstance(type);
        var name = type.Name[..^"AttributeMetadata".Length];
        Assert.Equal(name + "Type", column.AttributeTypeName.Value, ignoreCase: true);
        Assert.Equal(name is "File" or "Image" or "MultiSelectPicklist" ? "Virtual" : name, column.AttributeType.ToString(), ignoreCase: true);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_takes_its_schema_name_when_it_is_made(Type type)
    {
        if (type.GetConstructor([typeof(string)]) is { } constructor) Assert.Equal("soc_Name", ((AttributeMetadata)constructor.Invoke(["soc_Name"])).SchemaName);
        else Assert.Contains(type.Name, new[] { "DateTimeAttributeMetadata", "LookupAttributeMetadata", "StateAttributeMetadata", "StatusAttributeMetadata", "UniqueIdentifierAttributeMetadata" });
    }

    [Fact]
    public void A_label_of_one_language_is_the_callers_too()
    {
        var label = new Label("Contact", 1033);
        Assert.Same(label.UserLocalizedLabel, label.LocalizedLabels.Single());
        Assert.Equal(("Contact", 1033), (label.UserLocalizedLabel.Label, label.UserLocalizedLabel.LanguageCode));
        Assert.Empty(new Label().LocalizedLabels);
    }

    [Fact]
    public void A_constant_is_equal_to_another_of_the_same_value()
    {
        DateTimeBehavior behaviour = "UserLocal";
        Assert.True(behaviour == DateTimeBehavior.UserLocal);
        Assert.True(behaviour != DateTimeBehavior.DateOnly);
        Assert.Equal(DateTimeBehavior.UserLocal.GetHashCode(), behaviour.GetHashCode());
        Assert.False(null == behaviour);
    }

    [Fact]
    public void Options_carry_what_they_were_made_with()
    {
        var option = new OptionMetadata(new Label("One", 1033), 1, [4, 5]);
        Assert.Equal((1, "One"), (option.Value, option.Label.UserLocalizedLabel.Label));
        Assert.Equal([4, 5], option.ParentValues);
        Assert.Equal((2, 1), (new StatusOptionMetadata(2, 1).Value, new StatusOptionMetadata(2, 1).State));
    }

    [Fact]
    public void A_table_survives_xml_with_what_only_the_platform_sets()
    {
        var choice = new OptionSetMetadata([new StatusOptionMetadata(1, 0), new OptionMetadata(2)]);
        var table = new EntityMetadata { SchemaName = "Account", DisplayName = new Label("Account", 1033), OwnershipType = OwnershipTypes.UserOwned };
        typeof(EntityMetadata).GetProperty(nameof(EntityMetadata.Attributes))!.SetValue(table, new AttributeMetadata[] { new StatusAttributeMetadata { OptionSet = choice }, new DateTimeAttributeMetadata(Microsoft.Xrm.Sdk.Metadata.DateTimeFormat.DateOnly) { DateTimeBehavior = DateTimeBehavior.DateOnly } });
        var serializer = new DataContractSerializer(typeof(ParameterCollection));
        using var stream = new MemoryStream();
        serializer.WriteObject(stream, new ParameterCollection { ["EntityMetadata"] = table });
        Assert.Contains("http://schemas.microsoft.com/xrm/2011/Metadata", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        stream.Position = 0;
        var copy = (EntityMetadata)((ParameterCollection)serializer.ReadObject(stream))["EntityMetadata"];
        Assert.Equal(("Account", "Account", OwnershipTypes.UserOwned), (copy.SchemaName, copy.DisplayName.UserLocalizedLabel.Label, copy.OwnershipType));
        Assert.Equal(0, Assert.IsType<StatusOptionMetadata>(Assert.IsType<StatusAttributeMetadata>(copy.Attributes[0]).OptionSet.Options[0]).State);
        Assert.Equal(DateTimeBehavior.DateOnly, ((DateTimeAttributeMetadata)copy.Attributes[1]).DateTimeBehavior);
    }
}
