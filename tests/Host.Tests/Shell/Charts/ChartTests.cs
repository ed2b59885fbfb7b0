using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Shell.Charts;

/// <summary>Charts as the pages get them: from descriptions in the store, over the rows of a view.</summary>
public sealed class ChartTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string Count = "<attribute name='contactid' alias='count' aggregate='count' />";
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task ATableListsItsChartsTheDefaultOneFirst()
    {
        Chart("<attribute name='statecode' alias='by' groupby='true' />" + Count, name: "Beta", table: "account");
        Chart("<attribute name='statecode' alias='by' groupby='true' />" + Count, name: "Gamma", table: "account", isDefault: true);
        Chart("<attribute name='statecode' alias='by' groupby='true' />" + Count, name: "Alpha", table: "account");
        var charts = (await emulator.Get("/emulator/shell/charts?etn=account")).Json.AsArray();
        Assert.Equal(["Gamma", "Alpha", "Beta"], charts.Select(c => (string)c!["name"]!));
    }

    [Fact]
    public async Task AChartSaysWhatIsMeasuredOverWhatAndHowItIsDrawn()
    {
        var chart = await Read(Chart("<attribute name='gendercode' alias='by' groupby='true' />" + Count + "<attribute name='creditlimit' alias='limit' aggregate='sum' />", "count limit", "StackedColumn100 Line"));
        Assert.Equal(("contacts", "by", "Gender"), ((string)chart["set"]!, (string)chart["category"]!["alias"]!, (string)chart["category"]!["label"]!));
        Assert.Null(chart["series"]);
        Assert.Equal([("count", "Count", "column", "percent", true), ("limit", "Sum of Credit Limit", "line", "none", true)], chart["measures"]!.AsArray().Select(m => ((string)m!["alias"]!, (string)m["label"]!, (string)m["shape"]!, (string)m["stacking"]!, (bool)m["showsValues"]!)));
    }

    [Fact]
    public async Task TheSecondColumnThatRowsAreGroupedByMakesTheSeries()
    {
        var chart = await Read(Chart("<attribute name='statecode' alias='kind' groupby='true' /><attribute name='gendercode' alias='by' groupby='true' />" + Count));
        Assert.Equal(("by", "kind"), ((string)chart["category"]!["alias"]!, (string)chart["series"]!["alias"]!));
    }

    [Theory]
    [InlineData("day", "by__year by__month by")]
    [InlineData("week", "by__year by")]
    [InlineData("month", "by__year by")]
    [InlineData("quarter", "by__year by")]
    [InlineData("year", "by")]
    public async Task DatesGoAlongATimeAxis(string part, string aliases)
    {
        var chart = await Read(Chart($"<attribute name='createdon' alias='by' groupby='true' dategrouping='{part}' />" + Count));
        var fetch = XElement.Parse((string)chart["fetchXml"]!);
        Assert.Equal(aliases, string.Join(' ', fetch.Descendants("attribute").Where(a => a.Attribute("groupby") is not null).Select(a => a.Attribute("alias")!.Value)));
        Assert.Equal(aliases, string.Join(' ', fetch.Descendants("order").Select(o => o.Attribute("alias")!.Value)));
    }

    [Fact]
    public async Task AnOrderOfItsOwnStays()
    {
        var chart = await Read(Chart("<attribute name='gendercode' alias='by' groupby='true' />" + Count + "<order alias='count' descending='true' />"));
        Assert.Equal("count", XElement.Parse((string)chart["fetchXml"]!).Descendants("order").Single().Attribute("alias")!.Value);
    }

    [Fact]
    public async Task OnlyTheRowsOfTheViewAreCounted()
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Wanted" });
        foreach (var (department, firm) in new[] { ("in", (Guid?)account), ("in", null), ("out", account) })
        {
            emulator.Service().Create(new Entity("contact") { ["lastname"] = "x", ["department"] = department, ["parentcustomerid"] = firm is { } id ? new EntityReference("account", id) : null });
        }

        var view = View("contact", "<attribute name='lastname' /><order attribute='lastname' /><filter><condition attribute='department' operator='eq' value='in' /></filter><link-entity name='account' from='accountid' to='parentcustomerid' alias='a'><attribute name='name' /><filter><condition attribute='name' operator='eq' value='Wanted' /></filter></link-entity>");
        var chart = await Read(Chart("<attribute name='department' alias='by' groupby='true' />" + Count), view);
        var row = Assert.Single((await emulator.Get("contacts?fetchXml=" + Uri.EscapeDataString((string)chart["fetchXml"]!))).Rows);
        Assert.Equal(("in", 1), ((string)row!["by"]!, (int)row["count"]!));
    }

    [Fact]
    public async Task WhatCantBeDrawnSaysWhy()
    {
        const string group = "<attribute name='gendercode' alias='by' groupby='true' />";
        Assert.Contains("groups by nothing", await Problem(Chart(Count)), StringComparison.Ordinal);
        Assert.Contains("no attribute with the alias 'sum'", await Problem(Chart(group + Count, "sum")), StringComparison.Ordinal);
        Assert.Contains("has no measure", await Problem(Chart(group + Count, "")), StringComparison.Ordinal);
        Assert.Contains("charts of the type 'Radar'", await Problem(Chart(group + Count, types: "Radar")), StringComparison.Ordinal);
        Assert.Contains("rows of 'account'", await Problem(Chart(group + Count), View("account", "<attribute name='name' />")), StringComparison.Ordinal);
        Assert.Equal(404, (await emulator.Get($"/emulator/shell/chart?id={Guid.NewGuid()}")).Status);
        Assert.Equal("0x80041102", (await emulator.Get("/emulator/shell/charts?etn=nothing")).ErrorCode);
    }

    private async Task<JsonNode> Read(Guid chart, Guid? view = null)
    {
        var answer = await emulator.Get($"/emulator/shell/chart?id={chart}{(view is null ? "" : $"&viewid={view}")}");
        Assert.Equal(200, answer.Status);
        return answer.Json;
    }

    private async Task<string> Problem(Guid chart, Guid? view = null)
    {
        var answer = await emulator.Get($"/emulator/shell/chart?id={chart}{(view is null ? "" : $"&viewid={view}")}");
        Assert.InRange(answer.Status, 400, 501);
        return answer.ErrorMessage;
    }

    private Guid Chart(string inside, string measures = "count", string types = "Column", string name = "Chart", string table = "contact", bool isDefault = false) => emulator.Service().Create(new Entity("savedqueryvisualization")
    {
        ["name"] = name,
        ["primaryentitytypecode"] = table,
        ["isdefault"] = isDefault,
        ["datadescription"] = $"<datadefinition><fetchcollection><fetch mapping='logical' aggregate='true'><entity name='{table}'>{inside}</entity></fetch></fetchcollection><categorycollection><category alias='by'>{string.Concat(measures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => $"<measurecollection><measure alias='{m}' /></measurecollection>"))}</category></categorycollection></datadefinition>",
        ["presentationdescription"] = $"<Chart><Series>{string.Concat(types.Split(' ').Select(t => $"<Series ChartType='{t}' IsValueShownAsLabel='True' />"))}</Series></Chart>",
    });

    private Guid View(string table, string inside) => emulator.Service().Create(new Entity("savedquery") { ["name"] = "View", ["returnedtypecode"] = table, ["querytype"] = 0, ["fetchxml"] = $"<fetch><entity name='{table}'>{inside}</entity></fetch>" });
}
