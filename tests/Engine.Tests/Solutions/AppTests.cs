using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Solutions;

/// <summary>Apps, their navigation, dashboards and charts become the rows that a client reads them from.</summary>
public sealed class AppTests : IDisposable
{
    private const int FormType = 60;
    private const int SiteMapType = 62;
    private const int AppType = 80;
    private static readonly Guid Dashboard = Package.IdOf("dashboard", "d");
    private readonly TestOrganization test = TestOrganization.Bare();

    [Fact]
    public void AnAppIsMadeOfItsComponents()
    {
        test.Organization.Import(App("contact", "account").Zip());
        var app = Assert.Single(Rows("appmodule"));
        Assert.Equal(("test_app", "Test app"), (app["uniquename"], app["name"]));
        var components = Rows("appmodulecomponent");
        Assert.All(components, c => Assert.Equal(app.Id, c.GetAttributeValue<EntityReference>("appmoduleidunique").Id));
        Assert.Equal([1, 1, 60, 62], components.Select(c => (int)c["componenttype"]).Order());
        Assert.Contains(Dashboard, components.Select(c => c["objectid"]));
        Assert.Contains(Assert.Single(Rows("sitemap")).Id, components.Select(c => c["objectid"]));
    }

    [Fact]
    public void WhatANewVersionLeavesOutIsNoLongerInTheApp()
    {
        test.Organization.Import(App("contact", "account").Zip());
        test.Organization.Import(App("contact").Zip());
        Assert.Equal([1, 60, 62], Rows("appmodulecomponent").Select(c => (int)c["componenttype"]).Order());
    }

    [Fact]
    public void TheRolesThatThereAreMayOpenIt()
    {
        test.Organization.Import(App("contact").Zip());
        var pair = Assert.Single(Rows("appmoduleroles"));
        Assert.Equal(Package.IdOf("role", "R"), pair["roleid"]);
    }

    [Fact]
    public void TheSiteMapIsKeptAsItsElement()
    {
        test.Organization.Import(App("contact").Zip());
        var siteMap = Assert.Single(Rows("sitemap"));
        Assert.Equal("SiteMap", XElement.Parse((string)siteMap["sitemapxml"]).Name.LocalName);
        Assert.Equal((true, false), (siteMap["showhome"], siteMap["showpinned"]));
    }

    [Fact]
    public void ADashboardIsAFormOfNoTable()
    {
        test.Organization.Import(App("contact").Zip());
        var form = test.Service.Retrieve("systemform", Dashboard, new ColumnSet(true));
        Assert.Equal(("none", 0, "Today"), (form["objecttypecode"], form.GetAttributeValue<OptionSetValue>("type").Value, form["name"]));
        Assert.Equal("form", XElement.Parse((string)form["formxml"]).Name.LocalName);
    }

    [Fact]
    public void AChartBelongsToItsTable()
    {
        var table = TableXml.Table("test_One", TableXml.Column("nvarchar", "test_X"));
        table.Add(XElement.Parse($"""
            <Visualizations><visualization><savedqueryvisualizationid>{Package.IdOf("chart", "c"):B}</savedqueryvisualizationid><datadescription><datadefinition /></datadescription>
            <presentationdescription><Chart /></presentationdescription><isdefault>1</isdefault><LocalizedNames><LocalizedName description="By X" languagecode="1033" /></LocalizedNames></visualization></Visualizations>
            """));
        test.Organization.Import(new Package("S").Table(table).Zip());
        var chart = Assert.Single(Rows("savedqueryvisualization"));
        Assert.Equal(("By X", "test_one", true, "<datadefinition />", "<Chart />"), (chart["name"], chart["primaryentitytypecode"], chart["isdefault"], chart["datadescription"], chart["presentationdescription"]));
    }

    [Fact]
    public void WhatIsAddedToACommandBarIsKeptAndGoesWithItsSolution()
    {
        var table = TableXml.Table("test_One", TableXml.Column("nvarchar", "test_X"));
        table.Elements("RibbonDiffXml").Remove();
        table.Add(XElement.Parse("<RibbonDiffXml><CustomActions><CustomAction Id=\"a\" Location=\"Mscrm.HomepageGrid.test_one.MainTab.Management.Controls._children\" /></CustomActions></RibbonDiffXml>"));
        test.Organization.Import(new Package("S").Table(table).Zip());
        var ribbon = Assert.Single(Rows("ribbondiff"), r => (string)r["entity"] == "test_one");
        Assert.Equal("RibbonDiffXml", XElement.Parse((string)ribbon["rdx"]).Name.LocalName);
        test.Organization.Import(new Package("S", "1.0.0.2").Table(TableXml.Table("test_One", TableXml.Column("nvarchar", "test_X"))).Zip());
        Assert.DoesNotContain(Rows("ribbondiff"), r => (string)r["entity"] == "test_one");
    }

    [Theory]
    [InlineData("AppModules")]
    [InlineData("AppModuleSiteMaps")]
    [InlineData("Dashboards")]
    public void ADeclaredOneWithoutABodyIsRefused(string collection)
    {
        var package = App("contact");
        package.Customizations.Element(collection)!.RemoveNodes();
        Support.Faults.Throws(FaultCode.MissingComponent, () => test.Organization.Import(package.Zip()));
    }

    [Fact]
    public void AnAppWithATableThatIsNotThereIsRefused() => Assert.ThrowsAny<System.ServiceModel.FaultException>(() => test.Organization.Import(App("test_missing").Zip()));

    public void Dispose() => test.Dispose();

    private List<Entity> Rows(string table) => [.. test.Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private static Package App(params string[] tables) => new Package("S").Role("R")
        .Add("Dashboards", XElement.Parse($"""
            <Dashboard><LocalizedNames><LocalizedName description="Today" languagecode="1033" /></LocalizedNames><FormId>{Dashboard:B}</FormId><FormXml><forms type="dashboard"><form><tabs /></form></forms></FormXml></Dashboard>
            """))
        .Root(FormType, "id", $"{Dashboard:B}")
        .Add("AppModuleSiteMaps", XElement.Parse("""
            <AppModuleSiteMap><SiteMapUniqueName>test_app</SiteMapUniqueName><ShowHome>True</ShowHome><ShowPinned>False</ShowPinned><SiteMap><Area Id="a" /></SiteMap><LocalizedNames><LocalizedName description="Test" languagecode="1033" /></LocalizedNames></AppModuleSiteMap>
            """))
        .Root(SiteMapType, "schemaName", "test_app")
        .Add("AppModules", XElement.Parse($"""
            <AppModule><UniqueName>test_app</UniqueName><WebResourceId>{Guid.Empty}</WebResourceId><FormFactor>1</FormFactor><ClientType>4</ClientType>
            <AppModuleComponents>{string.Concat(tables.Select(t => $"<AppModuleComponent type=\"1\" schemaName=\"{t}\" />"))}<AppModuleComponent type="60" id="{Dashboard:B}" /><AppModuleComponent type="62" schemaName="test_app" /></AppModuleComponents>
            <AppModuleRoleMaps><Role id="{Package.IdOf("role", "R"):B}" /><Role id="{Package.IdOf("role", "not there"):B}" /></AppModuleRoleMaps>
            <LocalizedNames><LocalizedName description="Test app" languagecode="1033" /></LocalizedNames></AppModule>
            """))
        .Root(AppType, "schemaName", "test_app");
}
