using Microsoft.Xrm.Sdk;

namespace SocialExtension.Sdk.Tests;

public class ValueTests
{
    [Fact]
    public void Choices_and_amounts_are_equal_by_value()
    {
        Assert.Equal(new OptionSetValue(1), new OptionSetValue(1));
        Assert.NotEqual(new OptionSetValue(1), new OptionSetValue(2));
        Assert.False(new OptionSetValue(1).Equals(1));
        Assert.Equal(new Money(1m), new Money(1.00m));
        Assert.Equal(new Money(1m).GetHashCode(), new Money(1.00m).GetHashCode());
        Assert.False(new Money(1).Equals(1m));
    }

    [Fact]
    public void Aliased_values_are_equal_by_reference_only() =>
        Assert.NotEqual(new AliasedValue("contact", "name", 1), new AliasedValue("contact", "name", 1));

    [Fact]
    public void A_managed_property_may_be_changed_unless_told_otherwise()
    {
        Assert.True(new BooleanManagedProperty().CanBeChanged);
        Assert.False(new BooleanManagedProperty().Value);
        Assert.True(new BooleanManagedProperty(true).Value);
    }

    [Fact]
    public void Relationships_are_equal_by_name_and_role()
    {
        var one = new Relationship("r") { PrimaryEntityRole = EntityRole.Referenced };
        Assert.Equal(one, new Relationship("r") { PrimaryEntityRole = EntityRole.Referenced });
        Assert.NotEqual(one, new Relationship("r"));
        Assert.NotEqual(new Relationship("r"), new Relationship("R"));
        Assert.Equal(new Relationship().GetHashCode(), new Relationship(null).GetHashCode());
    }

    [Fact]
    public void A_relationship_reads_as_name_and_role()
    {
        Assert.Equal("r.", new Relationship("r").ToString());
        Assert.Equal("r.Referenced", new Relationship("r") { PrimaryEntityRole = EntityRole.Referenced }.ToString());
    }
}
