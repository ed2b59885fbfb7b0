using Microsoft.Xrm.Sdk;

namespace SocialExtension.Sdk.Tests;

public class ParameterCollectionTests
{
    private readonly ParameterCollection parameters = new() { { "number", 1 }, { "nothing", null } };

    [Fact]
    public void A_typed_value_is_got()
    {
        Assert.True(parameters.TryGetValue("number", out int number));
        Assert.Equal(1, number);
        Assert.True(parameters.TryGetValue("number", out object value));
        Assert.Equal(1, value);
    }

    [Fact]
    public void Absent_null_and_another_type_all_count_as_not_there()
    {
        Assert.False(parameters.TryGetValue("absent", out int _));
        Assert.False(parameters.TryGetValue("nothing", out string _));
        Assert.False(parameters.TryGetValue("nothing", out object _));
        Assert.False(parameters.TryGetValue("number", out long number));
        Assert.Equal(0, number);
    }

    [Fact]
    public void AddOrUpdateIfNotNull_leaves_out_null_only()
    {
        parameters.AddOrUpdateIfNotNull("number", null);
        parameters.AddOrUpdateIfNotNull("nothing", "something");
        parameters.AddOrUpdateIfNotNull(null, null);
        Assert.Equal([1, "something"], parameters.Values);
    }
}
