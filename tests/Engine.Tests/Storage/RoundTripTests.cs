using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Storage;

/// <summary>What is written comes back as it was, for each type of column.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    public static TheoryData<string, object> Values => new()
    {
        { "text", "plain" },
        { "text", "quotes ' \" -- ; \\ % _ [x]" },
        { "text", "𝔘𝔫𝔦 ümläut 日本 \u202Ertl" },
        { "text", "  blanks around  " },
        { "memo", "one\ntwo\r\n\tthree" },
        { "int", -1000 },
        { "int", 1000 },
        { "decimal", 12345678901.2345m },
        { "decimal", 99999999999.9999m },
        { "decimal", -0.0001m },
        { "float", 0.12345d },
        { "flag", true },
        { "flag", false },
        { "when", new DateTime(2026, 2, 28, 23, 59, 59, DateTimeKind.Utc) },
        { "when", new DateTime(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        { "when", new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc) },
        { "day", new DateTime(2026, 2, 28) },
        { "many", new OptionSetValueCollection([new(Things.Red), new(Things.Blue)]) },
        { "guid", new Guid("8f17ea4c-d69b-8d50-8985-e48f76e94bc0") },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void AValueComesBackAsItWas(string column, object value)
    {
        var id = test.Service.Create(Things.New("x", (column, value)));
        var read = test.Read(id)["test_" + column];
        Assert.Equal(value, read);
        if (value is DateTime time) Assert.Equal(time.Kind, ((DateTime)read).Kind);
    }

    [Theory]
    [InlineData("0.01")]
    [InlineData("1234567890123.45")]
    [InlineData("12345678901234.56")]
    public void MoneyComesBackToTheCent(string amount)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        var id = test.Service.Create(Things.New("x", ("money", new Money(value))));
        Assert.Equal(value, test.Read(id).GetAttributeValue<Money>("test_money").Value);
    }

    [Fact]
    public void AChoiceComesBackWithItsNumberAndItsLabel()
    {
        var read = test.Read(test.Service.Create(Things.New("x", ("colour", new OptionSetValue(Things.Blue)))));
        Assert.Equal(Things.Blue, read.GetAttributeValue<OptionSetValue>("test_colour").Value);
        Assert.Equal("Blue", read.FormattedValues["test_colour"]);
    }

    [Theory]
    [InlineData("account")]
    [InlineData("contact")]
    public void ALookupToSeveralTablesKnowsWhichItPointsTo(string table)
    {
        var customer = test.Service.Create(new Entity(table) { [table == "account" ? "name" : "lastname"] = "Ada" });
        var read = test.Read(test.Service.Create(Things.New("x", ("customerid", new EntityReference(table, customer)))));
        var reference = read.GetAttributeValue<EntityReference>("test_customerid");
        Assert.Equal((table, customer, "Ada"), (reference.LogicalName, reference.Id, reference.Name));
    }

    [Fact]
    public void WhatIsNullIsAbsent()
    {
        var read = test.Read(test.Service.Create(Things.New("x", ("text", null), ("int", null))));
        Assert.False(read.Contains("test_text"));
        Assert.False(read.Contains("test_int"));
    }

    [Fact]
    public void RowsOutliveTheProcess()
    {
        var id = test.Service.Create(Things.New("kept", ("decimal", 1.5m)));
        test.Restart();
        Assert.Equal(1.5m, test.Read(id)["test_decimal"]);
    }

    [Fact]
    public void VersionsGrowAcrossRestarts()
    {
        var first = test.Read(test.Service.Create(Things.New("1"))).GetAttributeValue<long>("versionnumber");
        var second = test.Read(test.Service.Create(Things.New("2"))).GetAttributeValue<long>("versionnumber");
        test.Restart();
        var third = test.Read(test.Service.Create(Things.New("3"))).GetAttributeValue<long>("versionnumber");
        Assert.True(first < second && second < third, $"{first}, {second}, {third}");
    }

    public void Dispose() => test.Dispose();
}
