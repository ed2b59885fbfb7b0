using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.Dates;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>Operators for dates: the span that each means on Monday, 17 August 2020, 13:00, and the rows that it brings.</summary>
public sealed class DateOperatorTests : IDisposable
{
    private static readonly DateTime Now = new(2020, 8, 17, 13, 0, 0, DateTimeKind.Utc);
    private readonly TestOrganization test = TestOrganization.Start();

    public DateOperatorTests() => test.Clock.Now = Now;

    [Theory]
    [InlineData("today", null, "2020-08-17 00:00", "2020-08-18 00:00")]
    [InlineData("yesterday", null, "2020-08-16 00:00", "2020-08-17 00:00")]
    [InlineData("tomorrow", null, "2020-08-18 00:00", "2020-08-19 00:00")]
    [InlineData("last-seven-days", null, "2020-08-10 00:00", "2020-08-17 13:00")]
    [InlineData("next-seven-days", null, "2020-08-17 13:00", "2020-08-25 00:00")]
    [InlineData("this-week", null, "2020-08-16 00:00", "2020-08-23 00:00")]
    [InlineData("last-week", null, "2020-08-09 00:00", "2020-08-16 00:00")]
    [InlineData("next-week", null, "2020-08-23 00:00", "2020-08-30 00:00")]
    [InlineData("this-month", null, "2020-08-01 00:00", "2020-09-01 00:00")]
    [InlineData("last-month", null, "2020-07-01 00:00", "2020-08-01 00:00")]
    [InlineData("next-month", null, "2020-09-01 00:00", "2020-10-01 00:00")]
    [InlineData("this-year", null, "2020-01-01 00:00", "2021-01-01 00:00")]
    [InlineData("last-year", null, "2019-01-01 00:00", "2020-01-01 00:00")]
    [InlineData("next-year", null, "2021-01-01 00:00", "2022-01-01 00:00")]
    [InlineData("last-x-hours", "3", "2020-08-17 10:00", "2020-08-17 13:00")]
    [InlineData("next-x-hours", "3", "2020-08-17 13:00", "2020-08-17 17:00")]
    [InlineData("last-x-days", "4", "2020-08-13 00:00", "2020-08-17 13:00")]
    [InlineData("next-x-days", "4", "2020-08-17 13:00", "2020-08-22 00:00")]
    [InlineData("last-x-weeks", "2", "2020-08-03 00:00", "2020-08-17 13:00")]
    [InlineData("next-x-weeks", "2", "2020-08-17 13:00", "2020-09-01 00:00")]
    [InlineData("last-x-months", "3", "2020-05-17 00:00", "2020-08-17 13:00")]
    [InlineData("next-x-months", "3", "2020-08-17 13:00", "2020-11-18 00:00")]
    [InlineData("last-x-years", "2", "2018-08-17 00:00", "2020-08-17 13:00")]
    [InlineData("next-x-years", "2", "2020-08-17 13:00", "2022-08-18 00:00")]
    [InlineData("olderthan-x-minutes", "5", null, "2020-08-17 12:55")]
    [InlineData("olderthan-x-hours", "5", null, "2020-08-17 08:00")]
    [InlineData("olderthan-x-days", "5", null, "2020-08-12 00:00")]
    [InlineData("olderthan-x-weeks", "1", null, "2020-08-10 00:00")]
    [InlineData("olderthan-x-months", "6", null, "2020-02-17 00:00")]
    [InlineData("olderthan-x-years", "1", null, "2019-08-17 00:00")]
    [InlineData("on", "2020-08-17T22:00:00", "2020-08-17 00:00", "2020-08-18 00:00")]
    [InlineData("on-or-before", "2020-08-17", null, "2020-08-18 00:00")]
    [InlineData("on-or-after", "2020-08-17", "2020-08-17 00:00", null)]
    public void EachMeansASpanThatItsEndIsNotIn(string operation, string? value, string? from, string? to)
    {
        foreach (var (edge, inside, outside) in new[] { (from, 0, -1), (to, -1, 0) })
        {
            if (edge is null) continue;
            Row("in", DateTime.Parse(edge + "Z").ToUniversalTime().AddSeconds(inside));
            Row("out", DateTime.Parse(edge + "Z").ToUniversalTime().AddSeconds(outside));
        }

        Row("none", null);
        Assert.Equal(string.Join(' ', Enumerable.Repeat("in", from is null || to is null ? 1 : 2)), Names("test_when", operation, value));
        if (operation == "on") Assert.Equal("none out out", string.Join(' ', Names(ConditionOperator.NotOn, value!).Split(' ').Order()));
    }

    /// <summary>Berlin is two hours ahead in August: its day begins at 22:00 UTC.</summary>
    [Fact]
    public void DaysAreThoseOfWhoAsks()
    {
        var user = test.User("Berlin", null, "System Administrator");
        test.Service.Update(new Entity("usersettings", user) { ["timezonecode"] = 110 });
        Row("before", new DateTime(2020, 8, 16, 21, 59, 59, DateTimeKind.Utc));
        Row("after", new DateTime(2020, 8, 16, 22, 0, 0, DateTimeKind.Utc));
        Assert.Equal("after", Names("test_when", "today", null, user));
        Assert.Equal("", Names("test_when", "today", null));
        Assert.Equal("before after", Names("test_when", "yesterday", null));
        Assert.Equal("after", Names("test_when", "on", "2020-08-17", user));
        Assert.Equal("after", Names("test_when", "ge", "2020-08-17", user));
        Assert.Equal("after", Names("test_when", "ge", "2020-08-17 00:00", user));
        Assert.Equal("before after", Names("test_when", "ge", "2020-08-16T21:00:00Z", user));
        var row = test.Organization.ServiceFor(user).RetrieveMultiple(new FetchExpression("<fetch><entity name='test_thing'><filter><condition attribute='test_name' operator='eq' value='after' /></filter></entity></fetch>")).Entities.Single();
        Assert.Equal("8/17/2020 12:00 AM", row.FormattedValues["test_when"]);
    }

    [Fact]
    public void GroupsOfDatesAreThoseOfWhoAsksUnlessTheQuerySaysOtherwise()
    {
        var user = test.User("Berlin", null, "System Administrator");
        test.Service.Update(new Entity("usersettings", user) { ["timezonecode"] = 110 });
        Row("x", new DateTime(2020, 8, 16, 22, 30, 0, DateTimeKind.Utc));
        string Day(string zone) => $"{test.Organization.ServiceFor(user).RetrieveMultiple(new FetchExpression($"<fetch aggregate='true'><entity name='test_thing'><attribute name='test_when' alias='day' groupby='true' dategrouping='day' {zone} /></entity></fetch>")).Entities.Single().GetAttributeValue<AliasedValue>("day").Value}";
        Assert.Equal("17", Day(""));
        Assert.Equal("16", Day("usertimezone='false'"));
    }

    [Fact]
    public void AColumnOfDatesIsComparedByDates()
    {
        test.Service.Create(Things.New("today", ("day", new DateTime(2020, 8, 17))));
        test.Service.Create(Things.New("yesterday", ("day", new DateTime(2020, 8, 16))));
        Assert.Equal("today", Names("test_day", "today", null));
        Assert.Equal("today yesterday", string.Join(' ', Names("test_day", "last-x-days", "1").Split(' ').Order()));
        Assert.Equal("", Names("test_day", "olderthan-x-days", "1"));
    }

    [Fact]
    public void ATimeWithoutAZoneIsNotConverted()
    {
        var user = test.User("Berlin", null, "System Administrator");
        test.Service.Update(new Entity("usersettings", user) { ["timezonecode"] = 110 });
        test.Service.Create(Things.New("x", ("clock", new DateTime(2020, 8, 17, 23, 30, 0, DateTimeKind.Utc))));
        Assert.Equal("x", Names("test_clock", "today", null, user));
        var row = test.Organization.ServiceFor(user).RetrieveMultiple(new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet(true) }).Entities.Single();
        Assert.Equal("8/17/2020 11:30 PM", row.FormattedValues["test_clock"]);
    }

    [Theory]
    [InlineData("last-x-days", "0")]
    [InlineData("last-x-days", "-1")]
    [InlineData("last-x-days", "many")]
    [InlineData("last-x-days", "10001")]
    [InlineData("last-x-years", "101")]
    [InlineData("on", "someday")]
    public void ABadValueIsAFault(string operation, string value) => Support.Faults.Throws(FaultCode.InvalidConditionValue, () => Names("test_when", operation, value));

    [Theory]
    [InlineData("test_day", "last-x-hours", "1")]
    [InlineData("test_day", "olderthan-x-minutes", "1")]
    [InlineData("test_text", "today", null)]
    [InlineData("test_int", "last-x-days", "1")]
    public void AColumnThatHasNoSuchPartIsRefused(string column, string operation, string? value) => Support.Faults.Throws(FaultCode.UnsupportedOperator, () => Names(column, operation, value));

    /// <summary>The clock of Berlin leaves out 02:00 to 03:00 on 29 March 2020.</summary>
    [Fact]
    public void AMomentThatTheClockLeavesOutIsTheFirstAfterIt()
    {
        var time = new UserTime(Now, TimeZones.Find(110));
        Assert.Equal(new DateTime(2020, 3, 29, 1, 0, 0), time.ToUtc(new DateTime(2020, 3, 29, 2, 30, 0)));
    }

    [Fact]
    [Differs("Some fifty of the time zones that a user can choose are known; another is refused when a query needs it.")]
    public void AZoneThatIsNotKnownIsSaid() => Support.Faults.Throws(FaultCode.NotImplemented, () => TimeZones.Find(9999));

    public void Dispose() => test.Dispose();

    private void Row(string name, DateTime? when) => test.Service.Create(Things.New(name, ("when", when)));

    private string Names(string column, string operation, string? value, Guid? user = null)
    {
        var condition = $"<condition attribute='{column}' operator='{operation}' {(value is null ? "" : $"value='{value}'")} />";
        return Names(new FetchExpression($"<fetch><entity name='test_thing'><attribute name='test_name' /><order attribute='createdon' /><order attribute='test_when' /><filter>{condition}</filter></entity></fetch>"), user);
    }

    private string Names(ConditionOperator operation, string value)
    {
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name") };
        query.Criteria.AddCondition("test_when", operation, value);
        return Names(query, null);
    }

    private string Names(QueryBase query, Guid? user) => string.Join(' ', (user is { } id ? test.Organization.ServiceFor(id) : test.Service).RetrieveMultiple(query).Entities.Select(e => e["test_name"]));
}
