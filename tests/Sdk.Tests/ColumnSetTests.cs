using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Sdk.Tests;

public class ColumnSetTests
{
    [Fact]
    public void A_new_column_set_has_no_columns()
    {
        Assert.Empty(new ColumnSet().Columns);
        Assert.Empty(new ColumnSet((string[])null).Columns);
        Assert.False(new ColumnSet().AllColumns);
    }

    [Fact]
    public void True_asks_for_all_columns_and_names_none()
    {
        Assert.True(new ColumnSet(true).AllColumns);
        Assert.Empty(new ColumnSet(true).Columns);
        Assert.False(new ColumnSet(false).AllColumns);
    }

    [Fact]
    public void Names_are_kept_as_given_doubles_and_nulls_too() =>
        Assert.Equal(["a", null, "a"], new ColumnSet("a", null, "a").Columns);

    [Fact]
    public void Columns_can_be_added_but_not_a_null_array()
    {
        var columns = new ColumnSet("a");
        columns.AddColumn("b");
        columns.AddColumns("c", "d");
        Assert.Equal(["a", "b", "c", "d"], columns.Columns);
        Assert.Throws<NullReferenceException>(() => columns.AddColumns(null));
    }

    [Fact]
    public void Columns_set_to_null_are_empty_again()
    {
        var columns = new ColumnSet("a") { Columns = null, AttributeExpressions = null };
        Assert.Empty(columns.Columns);
        Assert.Empty(columns.AttributeExpressions);
    }
}
