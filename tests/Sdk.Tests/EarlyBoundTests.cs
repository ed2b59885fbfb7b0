using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace SocialExtension.Sdk.Tests;

public class EarlyBoundTests
{
    private readonly Account account = new();

    [Fact]
    public void A_column_needs_a_name()
    {
        Assert.Throws<ArgumentNullException>(() => account.Set(" ", 1));
        Assert.Throws<ArgumentNullException>(() => account.Formatted(""));
        Assert.Throws<ArgumentNullException>(() => account.One<Contact>(""));
        Assert.Throws<ArgumentNullException>(() => account.SetMany<Contact>("", null));
    }

    [Fact]
    public void A_missing_formatted_value_is_null()
    {
        account.FormattedValues["a"] = "A";
        Assert.Equal("A", account.Formatted("a"));
        Assert.Null(account.Formatted("b"));
    }

    [Fact]
    public void Related_records_are_kept_by_relationship_and_role()
    {
        account.SetMany("parent", [new Contact(), new Contact()], EntityRole.Referenced);
        Assert.Equal(2, account.Many<Contact>("parent", EntityRole.Referenced).Count());
        Assert.NotNull(account.One<Contact>("parent", EntityRole.Referenced));
        Assert.Null(account.Many<Contact>("parent"));
        Assert.Null(account.One<Contact>("parent"));
    }

    [Fact]
    public void Related_records_carry_their_table()
    {
        account.SetOne("primary", new Contact());
        Assert.Equal("contact", account.RelatedEntities[new Relationship("primary")].EntityName);
    }

    [Fact]
    public void Null_removes_related_records()
    {
        account.SetOne("primary", new Contact());
        account.SetOne<Contact>("primary", null);
        account.SetMany<Contact>("other", null);
        Assert.Empty(account.RelatedEntities);
    }

    [Fact]
    public void Related_records_need_a_table()
    {
        Assert.Throws<ArgumentException>(() => account.SetOne("primary", new Entity()));
        Assert.Throws<ArgumentException>(() => account.SetMany("primary", [new Entity("contact"), new Entity()]));
    }

    [Fact]
    public void No_related_records_at_all_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => account.SetMany<Contact>("primary", []));

    [Fact]
    public void Related_records_of_another_class_fail_when_read()
    {
        account.SetOne("primary", new Entity("contact"));
        Assert.Throws<InvalidCastException>(() => account.One<Contact>("primary"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Attributes_of_early_bound_classes_need_a_name(string name)
    {
        Assert.Throws<ArgumentNullException>(() => new AttributeLogicalNameAttribute(name));
        Assert.Throws<ArgumentNullException>(() => new EntityLogicalNameAttribute(name));
        Assert.Throws<ArgumentNullException>(() => new RelationshipSchemaNameAttribute(name));
        Assert.Throws<ArgumentNullException>(() => new RelationshipSchemaNameAttribute(name, EntityRole.Referenced));
    }

    [Fact]
    public void Attributes_of_early_bound_messages_take_any_name()
    {
        Assert.Null(new RequestProxyAttribute(null).Name);
        Assert.Equal("soc_Do", new ResponseProxyAttribute("soc_Do").Name);
    }
}
