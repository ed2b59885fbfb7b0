using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Sdk.Tests;

public class DataCollectionTests
{
    private readonly AttributeCollection columns = new() { { "a", 1 }, { "b", 2 } };

    [Fact]
    public void A_null_key_is_refused_everywhere()
    {
        Assert.Throws<ArgumentNullException>(() => columns.Add(null, 1));
        Assert.Throws<ArgumentNullException>(() => columns[null] = 1);
        Assert.Throws<ArgumentNullException>(() => columns[null]);
        Assert.Throws<ArgumentNullException>(() => columns.Contains((string)null));
        Assert.Throws<ArgumentNullException>(() => columns.ContainsKey(null));
        Assert.Throws<ArgumentNullException>(() => columns.Remove((string)null));
        Assert.Throws<ArgumentNullException>(() => columns.TryGetValue(null, out _));
    }

    [Fact]
    public void Adding_a_key_twice_is_refused() => Assert.Throws<ArgumentException>(() => columns.Add("a", 3));

    [Fact]
    public void The_indexer_adds_and_replaces()
    {
        columns["a"] = 3;
        columns["c"] = 4;
        Assert.Equal([3, 2, 4], columns.Values);
    }

    [Fact]
    public void The_indexer_fails_for_a_missing_key() =>
        Assert.Throws<KeyNotFoundException>(() => columns["missing"]);

    [Fact]
    public void Keys_are_case_sensitive() => Assert.False(columns.Contains("A"));

    [Fact]
    public void An_entry_is_contained_and_removed_only_with_its_value()
    {
        Assert.True(columns.Contains(new KeyValuePair<string, object>("a", 1)));
        Assert.False(columns.Contains(new KeyValuePair<string, object>("a", 2)));
        Assert.False(columns.Remove(new KeyValuePair<string, object>("a", 2)));
        Assert.True(columns.Remove(new KeyValuePair<string, object>("a", 1)));
    }

    [Fact]
    public void Removing_a_missing_key_is_false() => Assert.False(columns.Remove("missing"));

    [Fact]
    public void AddRange_ignores_null_and_keeps_what_it_added_before_a_duplicate()
    {
        columns.AddRange((IEnumerable<KeyValuePair<string, object>>)null);
        Assert.Throws<ArgumentException>(() => columns.AddRange(new("c", 3), new("a", 9)));
        Assert.Equal(["a", "b", "c"], columns.Keys);
    }

    [Fact]
    public void No_collection_is_read_only()
    {
        Assert.False(columns.IsReadOnly);
        Assert.False(new RelatedEntityCollection().IsReadOnly);
        Assert.True(columns.Keys.IsReadOnly);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("replace")]
    [InlineData("remove")]
    [InlineData("clear")]
    public void A_change_during_enumeration_fails_as_on_NET_Framework(string change)
    {
        void Change()
        {
            switch (change)
            {
                case "add": columns["new"] = 1; break;
                case "replace": columns["a"] = 3; break;
                case "remove": columns.Remove("a"); break;
                default: columns.Clear(); break;
            }
        }

        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var _ in columns)
            {
                Change();
            }
        });
        columns["a"] = columns["b"] = 0;
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var _ in columns.Keys)
            {
                Change();
            }
        });
    }

    [Fact]
    public void Removing_nothing_during_enumeration_is_fine()
    {
        foreach (var key in columns.Keys)
        {
            columns.Remove("not " + key);
        }
    }

    [Fact]
    public void A_collection_over_a_dictionary_writes_to_it()
    {
        var dictionary = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 };
        var parameters = new Parameters(dictionary) { ["b"] = 2 };
        Assert.True(parameters.Contains("A"));
        Assert.Equal(2, dictionary["b"]);
    }

    [Fact]
    public void A_list_is_copied_when_a_collection_is_made_from_it()
    {
        var list = new List<Entity> { new("a") };
        var records = new EntityCollection(list);
        var references = new EntityReferenceCollection([new("a")]);
        list.Add(new Entity("b"));
        Assert.Single(records.Entities);
        Assert.Single(references);
    }

    [Fact]
    public void A_null_list_makes_an_empty_collection()
    {
        Assert.Empty(new EntityCollection(null).Entities);
        Assert.Empty(new EntityReferenceCollection(null));
        Assert.Empty(new OptionSetValueCollection(null));
    }

    [Fact]
    public void A_list_takes_nulls_and_ranges_and_ignores_a_null_range()
    {
        var names = new ColumnSet().Columns;
        names.Add(null);
        names.AddRange("a", "b");
        names.AddRange((string[])null);
        names.AddRange((IEnumerable<string>)null);
        Assert.Equal([null, "a", "b"], names.ToArray());
    }

    [Fact]
    public void Relationships_with_equal_name_and_role_are_one_key()
    {
        var related = new RelatedEntityCollection { [new Relationship("r")] = new EntityCollection() };
        Assert.True(related.Contains(new Relationship("r")));
        Assert.False(related.Contains(new Relationship("r") { PrimaryEntityRole = EntityRole.Referenced }));
    }

    [Fact]
    public void An_entity_collection_starts_empty_and_never_has_null_entities()
    {
        var records = new EntityCollection();
        Assert.Equal((null, 0, false), (records.EntityName, records.TotalRecordCount, records.MoreRecords));
        records.Entities.Add(new Entity("a"));
        Assert.Same(records.Entities[0], records[0]);
    }

    private sealed class Parameters(IDictionary<string, object> dictionary) : ParameterCollection(dictionary);
}
