using Microsoft.Xrm.Sdk;

namespace SocialExtension.Sdk.Tests;

public class EntityTests
{
    private static readonly Guid Id = Guid.NewGuid();

    private readonly Entity record = new("account", Id)
    {
        ["name"] = "Ada",
        ["count"] = 1,
        ["nothing"] = null,
        ["choice"] = new OptionSetValue(2),
    };

    [Fact]
    public void Constructors_set_what_they_are_given()
    {
        Assert.Null(new Entity().LogicalName);
        Assert.Equal("account", new Entity("account").LogicalName);
        Assert.Equal(Id, new Entity("account", Id).Id);
        Assert.Equal(5, new Entity("account", "number", 5).KeyAttributes["number"]);
        var key = new KeyAttributeCollection();
        Assert.Same(key, new Entity("account", key).KeyAttributes);
        Assert.Empty(new Entity("account", (KeyAttributeCollection)null).KeyAttributes);
    }

    [Fact]
    public void The_indexer_fails_for_a_missing_column() =>
        Assert.Throws<KeyNotFoundException>(() => record["missing"]);

    [Fact]
    public void The_indexer_and_Attributes_are_one()
    {
        record["name"] = "Grace";
        Assert.Equal("Grace", record.Attributes["name"]);
    }

    [Fact]
    public void A_column_with_null_is_contained()
    {
        Assert.True(record.Contains("nothing"));
        Assert.False(record.Contains("Name"));
        Assert.Throws<ArgumentNullException>(() => record.Contains(null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void GetAttributeValue_needs_a_name(string name) =>
        Assert.Throws<ArgumentNullException>(() => record.GetAttributeValue<string>(name));

    [Fact]
    public void GetAttributeValue_gives_the_default_for_missing_and_null()
    {
        Assert.Null(record.GetAttributeValue<string>("missing"));
        Assert.Null(record.GetAttributeValue<int?>("missing"));
        Assert.Equal(0, record.GetAttributeValue<int>("nothing"));
    }

    [Fact]
    public void GetAttributeValue_unboxes_but_does_not_convert()
    {
        Assert.Equal(1, record.GetAttributeValue<int?>("count"));
        Assert.Equal(EntityState.Created, record.GetAttributeValue<EntityState>("count"));
        Assert.Throws<InvalidCastException>(() => record.GetAttributeValue<long>("count"));
        Assert.Throws<InvalidCastException>(() => record.GetAttributeValue<string>("count"));
        Assert.Throws<InvalidCastException>(() => record.GetAttributeValue<int>("choice"));
    }

    [Fact]
    public void TryGetAttributeValue_never_throws()
    {
        Assert.True(record.TryGetAttributeValue("name", out string name));
        Assert.Equal("Ada", name);
        Assert.False(record.TryGetAttributeValue("name", out int _));
        Assert.False(record.TryGetAttributeValue("nothing", out string _));
        Assert.False(record.TryGetAttributeValue("missing", out string _));
        Assert.False(record.TryGetAttributeValue(null, out string _));
    }

    [Fact]
    public void Collections_set_to_null_are_empty_again()
    {
        record.Attributes = null;
        record.FormattedValues = null;
        record.KeyAttributes = null;
        record.RelatedEntities = null;
        Assert.Empty(record.Attributes);
        Assert.Empty(record.FormattedValues);
        Assert.Empty(record.KeyAttributes);
        Assert.Empty(record.RelatedEntities);
    }

    [Fact]
    public void Formatted_values_stand_beside_the_columns()
    {
        record.FormattedValues["choice"] = "Gold";
        Assert.Equal("Gold", record.FormattedValues["choice"]);
        Assert.Throws<KeyNotFoundException>(() => record.FormattedValues["name"]);
    }

    [Fact]
    public void ToEntityReference_takes_the_row_version_but_not_the_alternate_key()
    {
        record.RowVersion = "7";
        record.KeyAttributes["number"] = 5;
        record["name"] = "Ada";
        var reference = record.ToEntityReference();
        Assert.Equal(("account", Id, "7"), (reference.LogicalName, reference.Id, reference.RowVersion));
        Assert.Null(reference.Name);
        Assert.Empty(reference.KeyAttributes);
    }

    [Fact]
    public void Equal_content_does_not_make_records_equal() =>
        Assert.NotEqual(new Entity("account", Id), new Entity("account", Id));
}
