using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Shell.Dashboards;

/// <summary>Dashboards as the pages get them: from FormXml in the store.</summary>
public sealed class DashboardTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string Subgrid = "{E7A81278-8635-4D9E-8D4D-59480B391C5B}";
    private const string WebResource = "{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}";
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task AnAppListsItsOwnDashboardsOnly()
    {
        Dashboard("<row />");
        var own = (await emulator.Get("/emulator/shell/dashboards?appname=soc_SocialExtension")).Json.AsArray();
        var all = (await emulator.Get("/emulator/shell/dashboards")).Json.AsArray();
        Assert.Equal(["Social today", "Topics"], own.Select(d => (string)d!["name"]!));
        Assert.True(all.Count > own.Count);
        Assert.Empty((await emulator.Get("/emulator/shell/dashboards?appname=nothing")).Json.AsArray());
    }

    [Fact]
    public async Task CellsStandInTheFirstFreePlaceOfTheirRow()
    {
        var places = (await Tiles("<row>" + Cell("a", 2, 3) + Cell("b", 1, 1) + Cell("c", 1, 2) + "</row><row>" + Cell("d", 1, 1) + "</row><row /><row>" + Cell("e", 4, 1) + Cell("f", 1, 1) + "</row>"))
            .Select(t => $"{t!["id"]} {t["row"]},{t["column"]} {t["rows"]}x{t["columns"]}");
        // "a" spans three rows, so that "d" begins behind it; for "f" there is no room.
        Assert.Equal(["a 1,1 3x2", "b 1,3 1x1", "c 1,4 2x1", "d 2,3 1x1", "e 4,1 1x4"], places);
    }

    [Fact]
    public async Task TilesAreChartsListsAndPages()
    {
        var view = emulator.Service().Create(new Entity("savedquery")
        {
            ["name"] = "People",
            ["returnedtypecode"] = "contact",
            ["querytype"] = 0,
            ["fetchxml"] = "<fetch><entity name='contact'><attribute name='lastname' /><link-entity name='account' from='accountid' to='parentcustomerid' alias='firm'><attribute name='name' /></link-entity></entity></fetch>",
            ["layoutxml"] = "<grid><row><cell name='lastname' /><cell name='ownerid' /><cell name='firm.name' /><cell name='gone' /><cell name='contactid' ishidden='1' /></row></grid>",
        });
        var chart = Guid.NewGuid();
        var tiles = await Tiles("<row>" +
            Cell("chart", 1, 1, Subgrid, $"<ChartGridMode>Chart</ChartGridMode><VisualizationId>{chart:B}</VisualizationId><ViewId>{view:B}</ViewId>") +
            Cell("list", 1, 1, Subgrid, $"<ChartGridMode>Grid</ChartGridMode><ViewId>{view:B}</ViewId><RecordsPerPage>3</RecordsPerPage>") +
            Cell("page", 1, 1, WebResource, "<Url>soc_/a b.html</Url>") +
            Cell("other", 1, 1) + "</row>");
        Assert.Equal(["chart", "grid", "webresource", "unknown"], tiles.Select(t => (string)t!["kind"]!));
        Assert.Equal((chart.ToString(), view.ToString()), ((string)tiles[0]!["chart"]!, (string)tiles[0]!["view"]!));
        Assert.Equal("soc_/a b.html", (string)tiles[2]!["webResource"]!);
        var list = tiles[1]!["list"]!;
        Assert.Equal(("contact", "contacts", "contactid"), ((string)list["table"]!, (string)list["set"]!, (string)list["key"]!));
        Assert.Contains("count=\"3\"", (string)list["fetchXml"]!, StringComparison.Ordinal);
        Assert.Equal(["lastname Last Name", "_ownerid_value Owner", "firm.name Name (Account)"], list["columns"]!.AsArray().Select(c => $"{c!["property"]} {c["label"]}"));
    }

    [Fact]
    public async Task WhatIsNoDashboardIsNotFound()
    {
        var form = new Guid("1fed44d1-ae68-4a41-bd2b-f13acac4acfa");
        Assert.Equal(404, (await emulator.Get($"/emulator/shell/dashboard?id={form}")).Status);
    }

    private static string Cell(string id, int columns, int rows, string control = "{00000000-0000-0000-0000-000000000001}", string parameters = "") =>
        $"<cell colspan='{columns}' rowspan='{rows}'><labels><label description='{id}' languagecode='1033' /></labels><control id='{id}' classid='{control}'><parameters>{parameters}</parameters></control></cell>";

    private Guid Dashboard(string rows) => emulator.Service().Create(new Entity("systemform")
    {
        ["name"] = "Board",
        ["objecttypecode"] = "none",
        ["type"] = new OptionSetValue(0),
        ["formxml"] = $"<form><tabs><tab><columns><column width='100%'><sections><section columns='1111'><rows>{rows}</rows></section></sections></column></columns></tab></tabs></form>",
    });

    private async Task<JsonArray> Tiles(string rows)
    {
        var answer = await emulator.Get($"/emulator/shell/dashboard?id={Dashboard(rows)}");
        return answer.Json["tabs"]![0]!["columns"]![0]!["sections"]![0]!["tiles"]!.AsArray();
    }
}
