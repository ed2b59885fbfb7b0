using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>Null sorts lowest; lookups by the name that they show, choices by their label unless their number is asked for.</summary>
public sealed class OrderTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Theory]
    [InlineData("test_int", "2 1 null")]
    [InlineData("test_text", "2 1 null")]
    [InlineData("test_when", "2 1 null")]
    public void NullSortsLowest(string column, string descending)
    {
        Create("1", ("int", 1), ("text", "a"), ("when", new DateTime(2026, 1, 1)));
        Create("2", ("int", 2), ("text", "B"), ("when", new DateTime(2026, 1, 2)));
        Create("null");
        Assert.Equal(descending, Sorted(column, "descending='true'"));
        Assert.Equal(string.Join(' ', descending.Split(' ').Reverse()), Sorted(column));
    }

    [Fact]
    public void ChoicesSortByLabel()
    {
        foreach (var colour in new[] { Things.Red, Things.Green, Things.Blue }) Create($"{colour}", ("colour", new OptionSetValue(colour)));
        Assert.Equal("3 2 1", Sorted("test_colour")); // Blue, Green, Red
        Assert.Equal("1 2 3", Sorted("test_colour", fetch: "useraworderby='true'"));
    }

    [Fact]
    public void FlagsSortByLabel()
    {
        Create("yes", ("flag", true));
        Create("no", ("flag", false));
        Assert.Equal("no yes", Sorted("test_flag"));
    }

    [Fact]
    public void LookupsSortByTheNameThatTheyShow()
    {
        var zoe = new EntityReference("contact", test.Service.Create(new Entity("contact", new Guid("00000000-0000-0000-0000-000000000001")) { ["lastname"] = "Zoe" }));
        var ada = new EntityReference("contact", test.Service.Create(new Entity("contact", new Guid("00000000-0000-0000-0000-000000000002")) { ["lastname"] = "ada" }));
        var mid = new EntityReference("account", test.Service.Create(new Entity("account", new Guid("00000000-0000-0000-0000-000000000003")) { ["name"] = "Mid" }));
        Create("zoe", ("contactid", zoe), ("customerid", zoe));
        Create("ada", ("contactid", ada), ("customerid", ada));
        Create("none", ("customerid", mid));
        Assert.Equal("none ada zoe", Sorted("test_contactid"));
        Assert.Equal("zoe none ada", Sorted("test_customerid", "descending='true'"));
    }

    [Fact]
    public void SeveralOrdersGoOneAfterTheOther()
    {
        Create("b1", ("text", "b"), ("int", 1));
        Create("a1", ("text", "a"), ("int", 1));
        Create("a2", ("text", "A"), ("int", 2));
        var rows = test.Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.FetchExpression("<fetch><entity name='test_thing'><attribute name='test_name' /><order attribute='test_text' /><order attribute='test_int' descending='true' /></entity></fetch>"));
        Assert.Equal(["a2", "a1", "b1"], rows.Entities.Select(e => e["test_name"]));
    }

    public void Dispose() => test.Dispose();

    private void Create(string name, params (string, object?)[] columns) => test.Service.Create(Things.New(name, columns));

    private string Sorted(string column, string order = "", string fetch = "") =>
        string.Join(' ', test.Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.FetchExpression($"<fetch {fetch}><entity name='test_thing'><attribute name='test_name' /><order attribute='{column}' {order} /></entity></fetch>")).Entities.Select(e => e["test_name"]));
}
