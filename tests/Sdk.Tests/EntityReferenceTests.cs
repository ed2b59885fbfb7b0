using Microsoft.Xrm.Sdk;

namespace SocialExtension.Sdk.Tests;

public class EntityReferenceTests
{
    private static readonly Guid Id = Guid.NewGuid();

    [Fact]
    public void Constructors_set_what_they_are_given()
    {
        Assert.Null(new EntityReference().LogicalName);
        Assert.Equal("account", new EntityReference("account").LogicalName);
        Assert.Equal(Id, new EntityReference("account", Id).Id);
        Assert.Equal(5, new EntityReference("account", "number", 5).KeyAttributes["number"]);
        Assert.Empty(new EntityReference("account", (KeyAttributeCollection)null).KeyAttributes);
        Assert.Throws<ArgumentNullException>(() => new EntityReference("account", null, 5));
    }

    [Fact]
    public void Table_and_id_make_references_equal_whatever_name_and_row_version()
    {
        var one = new EntityReference("account", Id) { Name = "Ada", RowVersion = "1" };
        var other = new EntityReference("account", Id) { Name = "Grace", RowVersion = "2" };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Another_table_case_or_id_makes_references_differ()
    {
        var one = new EntityReference("account", Id);
        Assert.NotEqual(one, new EntityReference("contact", Id));
        Assert.NotEqual(one, new EntityReference("Account", Id));
        Assert.NotEqual(one, new EntityReference("account", Guid.NewGuid()));
        Assert.False(one.Equals(null));
        Assert.False(one.Equals("account"));
    }

    [Fact]
    public void The_alternate_key_counts_in_any_order()
    {
        var one = new EntityReference("account", "a", 1) { KeyAttributes = { ["b"] = "x" } };
        var other = new EntityReference("account", "b", "x") { KeyAttributes = { ["a"] = 1 } };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [InlineData("number", 2)]
    [InlineData("Number", 1)]
    [InlineData("number", "1")]
    [InlineData("number", null)]
    public void Another_alternate_key_makes_references_differ(string name, object value)
    {
        Assert.NotEqual(new EntityReference("account", "number", 1), new EntityReference("account", name, value));
        Assert.NotEqual(new EntityReference("account", name, value), new EntityReference("account", "number", 1));
    }

    [Fact]
    public void A_key_on_one_side_only_makes_references_differ()
    {
        var keyed = new EntityReference("account", Id) { KeyAttributes = { ["number"] = 1 } };
        Assert.NotEqual(keyed, new EntityReference("account", Id));
        Assert.NotEqual(new EntityReference("account", Id), keyed);
    }

    [Fact]
    public void Null_key_values_are_equal_but_have_no_hash_code()
    {
        var keyed = new EntityReference("account", "number", null);
        Assert.True(keyed.Equals(new EntityReference("account", "number", null)));
        Assert.Throws<NullReferenceException>(() => keyed.GetHashCode());
    }
}
