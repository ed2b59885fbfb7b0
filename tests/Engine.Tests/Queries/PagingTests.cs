using System.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>A page begins behind the last row of the page before: no row is there twice, none is left out.</summary>
public sealed class PagingTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    public PagingTests()
    {
        for (var i = 0; i < 23; i++)
        {
            // Few values, some of them null, so that a page ends among equals.
            test.Service.Create(Things.New($"{i:00}", ("text", i % 4 == 0 ? null : $"t{i % 3}<&'\""), ("int", i % 5 == 0 ? null : i % 3), ("when", i % 2 == 0 ? null : new DateTime(2026, 1, 1 + (i % 4))), ("decimal", i % 3 == 0 ? 0.1m : 0.3m)));
        }
    }

    public static TheoryData<string> Orders => ["", "test_text", "-test_text", "test_int -test_text", "-test_when test_decimal", "test_flag -test_int", "test_shade", "test_guid", "-createdon", "ownerid"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void PagesFollowEachOtherWithoutGapOrOverlap(string orders)
    {
        var whole = Fetch(orders, "", out _).Select(Name).ToList();
        Assert.Equal(23, whole.Count);
        foreach (var size in new[] { 1, 4, 22, 23, 24 })
        {
            Assert.Equal(whole, Pages(orders, size).SelectMany(p => p));
            Assert.All(Pages(orders, size).SkipLast(1), p => Assert.Equal(size, p.Count));
        }
    }

    [Fact]
    public void ThePagesOfAQueryExpressionToo()
    {
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name"), PageInfo = new PagingInfo { Count = 5, PageNumber = 1 } };
        query.AddOrder("test_int", OrderType.Descending);
        var names = new List<string>();
        while (true)
        {
            var page = test.Service.RetrieveMultiple(query);
            names.AddRange(page.Entities.Select(Name));
            if (!page.MoreRecords) break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }

        Assert.Equal(23, names.Distinct().Count());
        Assert.Equal(23, names.Count);
    }

    [Fact]
    public void WhatIsDeletedBetweenTwoPagesLeavesNoGap()
    {
        var first = Fetch("test_name", "count='10'", out var cookie);
        foreach (var row in first.Take(5).Append(first[^1])) test.Service.Delete(Things.Thing, row.Id);
        Assert.Equal("10", Name(Fetch("test_name", $"count='10' page='2' paging-cookie='{Escape(cookie)}'", out _)[0]));
    }

    [Fact]
    public void WhatIsAddedInFrontBetweenTwoPagesIsNoOverlap()
    {
        Fetch("test_name", "count='10'", out var cookie);
        test.Service.Create(Things.New("001"));
        Assert.Equal("10", Name(Fetch("test_name", $"count='10' page='2' paging-cookie='{Escape(cookie)}'", out _)[0]));
    }

    [Fact]
    public void TheCookieHasThePlatformsShape()
    {
        var rows = Fetch("test_name -test_text", "count='2'", out var cookie);
        Assert.Equal($"<cookie page=\"1\"><test_name last=\"01\" first=\"00\" /><test_text last=\"t1&lt;&amp;'&quot;\" firstnull=\"1\" /><test_thingid last=\"{rows[1].Id.ToString("B").ToUpperInvariant()}\" first=\"{rows[0].Id.ToString("B").ToUpperInvariant()}\" /></cookie>", cookie);
    }

    [Theory]
    [InlineData("test_contactid")]
    [InlineData("test_colour")]
    public void WhereNamesAreSortedThereIsNoCookieAndPagesAreCounted(string order)
    {
        Fetch(order, "count='4'", out var cookie);
        Assert.Null(cookie);
        Assert.Equal(23, Pages(order, 4).SelectMany(p => p).Distinct().Count());
    }

    [Fact]
    public void TheLastPagePromisesNoMore()
    {
        var rows = test.Service.RetrieveMultiple(new FetchExpression(Xml("", "count='23'")));
        Assert.False(rows.MoreRecords);
        Assert.Null(rows.PagingCookie);
        Assert.True(test.Service.RetrieveMultiple(new FetchExpression(Xml("", "count='22'"))).MoreRecords);
    }

    [Fact]
    public void EachPageKnowsTheTotal()
    {
        var first = test.Service.RetrieveMultiple(new FetchExpression(Xml("-test_text", "count='10' returntotalrecordcount='true'")));
        var second = test.Service.RetrieveMultiple(new FetchExpression(Xml("-test_text", $"count='10' page='2' returntotalrecordcount='true' paging-cookie='{Escape(first.PagingCookie)}'")));
        Assert.Equal((23, 23), (first.TotalRecordCount, second.TotalRecordCount));
    }

    [Fact]
    public void DistinctRowsHavePagesToo()
    {
        var names = new List<string>();
        for (var page = 1; page <= 6; page++) names.AddRange(test.Service.RetrieveMultiple(new FetchExpression($"<fetch distinct='true' count='5' page='{page}'><entity name='test_thing'><attribute name='test_name' /></entity></fetch>")).Entities.Select(Name));
        Assert.Equal(Enumerable.Range(0, 23).Select(i => $"{i:00}"), names);
    }

    [Theory]
    [InlineData("no cookie", FaultCode.InvalidPagingCookie)]
    [InlineData("<cookie page=\"1\"><test_name first=\"1\" /><test_thingid last=\"{00000000-0000-0000-0000-000000000001}\" /></cookie>", FaultCode.InvalidPagingCookie)]
    [InlineData("<cookie page=\"1\"><test_thingid last=\"{00000000-0000-0000-0000-000000000001}\" /></cookie>", FaultCode.PagingCookieMismatch)]
    [InlineData("<cookie page=\"1\"><test_text last=\"x\" /><test_thingid last=\"{00000000-0000-0000-0000-000000000001}\" /></cookie>", FaultCode.PagingCookieMismatch)]
    [InlineData("<cookie page=\"1\"><test_name last=\"x\" /><test_thingid last=\"1 OR 1=1\" /></cookie>", FaultCode.InvalidConditionValue)]
    public void ACookieThatDoesNotGoWithTheQueryIsRefused(string cookie, uint code) => Support.Faults.Throws(code, () => Fetch("test_name", $"count='2' page='2' paging-cookie='{Escape(cookie)}'", out _));

    [Fact]
    public void BeyondFiftyThousandRowsACookieIsNeeded()
    {
        Support.Faults.Throws(FaultCode.PageTooFar, () => Fetch("", "count='5000' page='11'", out _));
        Assert.Empty(Fetch("", "count='5000' page='10'", out _));
    }

    [Fact]
    public void APageHasAtMostFiveThousandRows() => Assert.Contains(" LIMIT 5001", QuerySql("count='9000'"), StringComparison.Ordinal);

    public void Dispose() => test.Dispose();

    private string QuerySql(string attributes)
    {
        using var organization = new QueryOrganization();
        return organization.Sql(new SocialExtension.Emulator.Queries.FromFetchXml(organization.Test.Organization.Model).Translate(Xml("", attributes))).Text;
    }

    private List<List<string>> Pages(string orders, int size)
    {
        var pages = new List<List<string>>();
        string? cookie = null;
        while (true)
        {
            var behind = cookie is null ? "" : $"paging-cookie='{Escape(cookie)}'";
            var rows = test.Service.RetrieveMultiple(new FetchExpression(Xml(orders, $"count='{size}' page='{pages.Count + 1}' {behind}")));
            pages.Add([.. rows.Entities.Select(Name)]);
            if (!rows.MoreRecords) return pages;
            cookie = rows.PagingCookie;
        }
    }

    private DataCollection<Entity> Fetch(string orders, string attributes, out string cookie)
    {
        var rows = test.Service.RetrieveMultiple(new FetchExpression(Xml(orders, attributes)));
        cookie = rows.PagingCookie;
        return rows.Entities;
    }

    private static string Xml(string orders, string attributes) => $"<fetch {attributes}><entity name='test_thing'><attribute name='test_name' />{string.Concat(orders.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => $"<order attribute='{o.TrimStart('-')}' descending='{(o.StartsWith('-') ? "true" : "false")}' />"))}</entity></fetch>";

    private static string Escape(string text) => SecurityElement.Escape(text)!;

    private static string Name(Entity row) => row.GetAttributeValue<string>("test_name");
}
