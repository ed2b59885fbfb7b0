using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>What a column takes, and how it takes it; the same on Create and on Update.</summary>
public sealed class ColumnValuesTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    public static TheoryData<string, object, uint> Refused => new()
    {
        { "text", new string('x', 51), FaultCode.StringTooLong },
        { "memo", new string('x', 2001), FaultCode.StringTooLong },
        { "text", "a\0b", FaultCode.InvalidCharacters },
        { "text", "a\vb", FaultCode.InvalidCharacters },
        { "text", "a\uFFFEb", FaultCode.InvalidCharacters },
        { "text", 5, FaultCode.InvalidArgument },
        { "int", 1001, FaultCode.IntegerOutOfRange },
        { "int", -1001, FaultCode.IntegerOutOfRange },
        { "int", "5", FaultCode.InvalidArgument },
        { "decimal", 100000000001m, FaultCode.DecimalOutOfRange },
        { "float", -1000.5d, FaultCode.DecimalOutOfRange },
        { "float", double.NaN, FaultCode.DecimalOutOfRange },
        { "float", 1e300, FaultCode.DecimalOutOfRange },
        { "money", new Money(-1), FaultCode.DecimalOutOfRange },
        { "money", 5m, FaultCode.InvalidArgument },
        { "colour", new OptionSetValue(4), FaultCode.ChoiceOutOfRange },
        { "colour", 1, FaultCode.InvalidArgument },
        { "flag", 1, FaultCode.InvalidArgument },
        { "when", new DateTime(1752, 12, 31), FaultCode.InvalidDateTime },
        { "when", "2026-01-01", FaultCode.InvalidArgument },
        { "contactid", new EntityReference("account", Guid.NewGuid()), FaultCode.InvalidArgument },
        { "customerid", new EntityReference("systemuser", Guid.NewGuid()), FaultCode.InvalidArgument },
        { "contactid", new EntityReference("contact", Guid.NewGuid()), FaultCode.ObjectDoesNotExist },
        { "contactid", new EntityReference("nothing", Guid.NewGuid()), FaultCode.InvalidArgument },
        { "contactid", Guid.NewGuid(), FaultCode.InvalidArgument },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void AValueThatTheColumnDoesNotTakeIsRefused(string column, object value, uint code)
    {
        var rows = test.Count();
        Support.Faults.Throws(code, () => test.Service.Create(Things.New("x", (column, value))));
        var id = test.Service.Create(Things.New("x"));
        Support.Faults.Throws(code, () => test.Service.Update(new Entity(Things.Thing, id) { ["test_" + column] = value }));
        Assert.Equal(rows + 1, test.Count());
    }

    [Fact]
    public void TheRefusalNamesColumnTableAndLimit() =>
        Assert.Equal(
            "A validation error occurred. The length of the 'test_text' attribute of the 'test_thing' entity exceeded the maximum allowed length of '50'.",
            Support.Faults.Throws(FaultCode.StringTooLong, () => test.Service.Create(Things.New("x", ("text", new string('x', 51))))));

    [Fact]
    public void TheRefusalOfAChoiceNamesWhatIsAccepted() =>
        Assert.EndsWith("Accepted Values: 1,2,3", Support.Faults.Throws(FaultCode.ChoiceOutOfRange, () => test.Service.Create(Things.New("x", ("colour", new OptionSetValue(9))))), StringComparison.Ordinal);

    [Fact]
    public void AsLongAsTheColumnAllowsIsTaken() => Assert.Equal(50, test.Read(test.Service.Create(Things.New("x", ("text", new string('x', 50))))).GetAttributeValue<string>("test_text").Length);

    [Fact]
    public void AnEmptyTextIsNoText()
    {
        var id = test.Service.Create(Things.New("x", ("text", ""), ("memo", "kept")));
        Assert.False(test.Read(id).Contains("test_text"));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_memo"] = "" });
        Assert.False(test.Read(id).Contains("test_memo"));
    }

    [Fact]
    public void TimesAreCutToWholeSeconds()
    {
        var id = test.Service.Create(Things.New("x", ("when", new DateTime(2026, 1, 2, 3, 4, 5, 999, DateTimeKind.Utc))));
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), test.Read(id)["test_when"]);
    }

    [Fact]
    public void ATimeWithoutAKindIsUtc()
    {
        var id = test.Service.Create(Things.New("x", ("when", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified))));
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), test.Read(id)["test_when"]);
    }

    [Fact]
    public void ADateOnlyColumnForgetsTheTime()
    {
        var id = test.Service.Create(Things.New("x", ("day", new DateTime(2026, 1, 2, 23, 59, 59, DateTimeKind.Utc))));
        Assert.Equal(new DateTime(2026, 1, 2), test.Read(id)["test_day"]);
    }

    [Fact]
    public void NumbersAreRoundedToTheDigitsOfTheColumn()
    {
        var read = test.Read(test.Service.Create(Things.New("x", ("decimal", 1.23456m), ("money", new Money(1.239m)))));
        Assert.Equal(1.2346m, read["test_decimal"]);
        Assert.Equal(1.24m, read.GetAttributeValue<Money>("test_money").Value);
    }

    [Fact]
    public void ALookupMayNameItsRowByAlternateKey()
    {
        var parent = test.Service.Create(Things.New("parent", ("code", "P1")));
        var id = test.Service.Create(Things.New("child", ("parentid", new EntityReference(Things.Thing, "test_code", "P1"))));
        Assert.Equal(parent, test.Read(id).GetAttributeValue<EntityReference>("test_parentid").Id);
    }

    [Fact]
    public void NullInAColumnThatThePlatformNeedsIsRefused()
    {
        var id = test.Service.Create(Things.New("x", ("needed", "here")));
        Support.Faults.Throws(FaultCode.NotNullable, () => test.Service.Update(new Entity(Things.Thing, id) { ["test_needed"] = null }));
    }

    [Fact]
    public void SeveralChoicesAreOptionsOfTheColumnInTheirOrderAndHaveALabel()
    {
        var id = test.Service.Create(Things.New("x", ("many", new OptionSetValueCollection([new(Things.Blue), new(Things.Red), new(Things.Blue)]))));
        var row = test.Read(id);
        Assert.Equal([Things.Red, Things.Blue], row.GetAttributeValue<OptionSetValueCollection>("test_many").Select(o => o.Value));
        Assert.Equal("Red; Blue", row.FormattedValues["test_many"]);
        test.Service.Update(new Entity(Things.Thing, id) { ["test_many"] = new OptionSetValueCollection() });
        Assert.False(test.Read(id).Contains("test_many"));
        Support.Faults.Throws(FaultCode.ChoiceOutOfRange, () => test.Service.Create(Things.New("x", ("many", new OptionSetValueCollection([new(77)])))));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Create(Things.New("x", ("many", new OptionSetValue(Things.Red)))));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Create(Things.New("x", ("many", new OptionSetValueCollection([.. Enumerable.Repeat(new OptionSetValue(Things.Red), 151)])))));
    }

    public void Dispose() => test.Dispose();
}
