using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.Dates;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>A few rows that queries tell apart: "a" and "b" have a value in each column, "n" has none.</summary>
public sealed class QueryOrganization : IDisposable
{
    public static readonly Guid A = new("00000000-0000-0000-0000-00000000000a");
    public static readonly Guid B = new("00000000-0000-0000-0000-00000000000b");
    public static readonly Guid N = new("00000000-0000-0000-0000-00000000000e");
    public static readonly Guid Ada = new("00000000-0000-0000-0000-0000000000ad");

    public QueryOrganization()
    {
        Test.Service.Create(new Entity("contact", Ada) { ["lastname"] = "Ada" });
        Row(A, "a", ("text", "Alpha"), ("memo", "one"), ("int", 1), ("decimal", 1.5m), ("float", 1.5d), ("money", new Money(10)), ("flag", true), ("colour", new OptionSetValue(Things.Red)), ("many", new OptionSetValueCollection([new(Things.Blue), new(Things.Red)])), ("when", new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc)), ("day", new DateTime(2026, 1, 1)), ("guid", A), ("contactid", new EntityReference("contact", Ada)));
        Row(B, "b", ("text", "Beta"), ("memo", "two"), ("int", 2), ("decimal", 2.5m), ("float", 2.5d), ("money", new Money(20)), ("colour", new OptionSetValue(Things.Green)), ("many", new OptionSetValueCollection([new(Things.Green)])), ("when", new DateTime(2026, 1, 2, 10, 0, 0, DateTimeKind.Utc)), ("day", new DateTime(2026, 1, 2)), ("guid", B), ("parentid", new EntityReference(Things.Thing, A)));
        Row(N, "n");
    }

    /// <summary>The zone for which SQL is written.</summary>
    internal TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    internal TestOrganization Test { get; } = TestOrganization.Start();

    /// <summary>The names of the rows that FetchXML inside of the entity brings, in their order.</summary>
    public string Fetch(string inside, string attributes = "") => Names(new FetchExpression(Xml(inside, attributes)));

    public string Names(QueryBase query) => string.Join(' ', Test.Service.RetrieveMultiple(query).Entities.Select(e => e.GetAttributeValue<string>("test_name")));

    public EntityCollection Rows(string fetch) => Test.Service.RetrieveMultiple(new FetchExpression(fetch));

    internal static string Xml(string inside, string attributes = "") => $"<fetch {attributes}><entity name='test_thing'><attribute name='test_name' />{inside}</entity></fetch>";

    internal Select Tree(string inside) => new FromFetchXml(Test.Organization.Model).Translate(Xml(inside));

    /// <summary>The SQL of a query for somebody who may read everything.</summary>
    internal SqlSelect Sql(Select select) => new(select, new QueryCaller(Test.Organization.SystemUserId, Test.Organization.RootBusinessUnitId, (_, _, _) => null, (_, _) => true) { Settings = new(() => new QuerySettings(new UserTime(Test.Clock.Now.UtcDateTime, Zone), 1033, "M/d/yyyy", "h:mm tt")), Find = Test.Organization.Model.Find }, Test.Organization.Model.Find);

    /// <summary>What stands behind FROM, up to the order.</summary>
    internal string Condition(Select select)
    {
        var text = Sql(select).Text;
        var from = text.IndexOf(" AS \"$\"", StringComparison.Ordinal) + " AS \"$\"".Length;
        return text[from..text.LastIndexOf(" ORDER BY ", StringComparison.Ordinal)].Trim();
    }

    public void Dispose() => Test.Dispose();

    private void Row(Guid id, string name, params (string, object?)[] columns)
    {
        var row = Things.New(name, columns);
        row.Id = id;
        Test.Service.Create(row);
    }
}
