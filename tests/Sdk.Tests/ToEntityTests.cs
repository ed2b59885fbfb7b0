using Microsoft.Xrm.Sdk;

namespace SocialExtension.Sdk.Tests;

public class ToEntityTests
{
    private static readonly Guid Id = Guid.NewGuid();

    private readonly Entity record = new("account", Id)
    {
        ["name"] = "Ada",
        RowVersion = "7",
        EntityState = EntityState.Changed,
        HasLazyFileAttribute = true,
    };

    [Fact]
    public void The_result_is_a_new_object_that_shares_every_collection()
    {
        var copy = record.ToEntity<Entity>();
        Assert.NotSame(record, copy);
        Assert.Same(record.Attributes, copy.Attributes);
        Assert.Same(record.FormattedValues, copy.FormattedValues);
        Assert.Same(record.KeyAttributes, copy.KeyAttributes);
        Assert.Same(record.RelatedEntities, copy.RelatedEntities);
    }

    [Fact]
    public void Name_id_row_version_and_state_go_along_but_not_the_lazy_file()
    {
        var copy = record.ToEntity<Account>();
        Assert.Equal(("account", Id, "7"), (copy.LogicalName, copy.Id, copy.RowVersion));
        Assert.Equal(EntityState.Changed, copy.EntityState);
        Assert.False(copy.HasLazyFileAttribute);
    }

    [Fact]
    public void The_id_is_not_written_as_a_column() =>
        Assert.DoesNotContain("accountid", record.ToEntity<Account>().Attributes.Keys);

    [Fact]
    public void An_early_bound_record_becomes_a_plain_one()
    {
        var plain = new Account { Id = Id }.ToEntity<Entity>();
        Assert.Equal(typeof(Entity), plain.GetType());
        Assert.Equal(Id, plain["accountid"]);
    }

    [Fact]
    public void Another_table_or_none_is_refused()
    {
        Assert.Throws<NotSupportedException>(record.ToEntity<Contact>);
        Assert.Throws<NotSupportedException>(new Entity("ACCOUNT").ToEntity<Account>);
        Assert.Throws<NotSupportedException>(new Entity().ToEntity<Account>);
        Assert.Null(new Entity().ToEntity<Entity>().LogicalName);
    }

    [Fact]
    public void A_class_without_a_table_is_refused() =>
        Assert.Throws<NotSupportedException>(record.ToEntity<WithoutTable>);

    private sealed class WithoutTable : Entity;
}
