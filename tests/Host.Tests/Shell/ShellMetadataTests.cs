using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Shell;

/// <summary>What the shell's pages are drawn from, as each user may see it.</summary>
public sealed class ShellMetadataTests(EmptyEmulator shared) : IClassFixture<EmptyEmulator>
{
    private const string App = "soc_SocialExtension";
    private readonly TestEmulator emulator = shared.Emulator;

    [Fact]
    public async Task AnAppIsOpenToWhoHoldsOneOfItsRoles()
    {
        Assert.Contains(App, (await Ask("apps", "agent")).Json.AsArray().Select(a => (string)a!["uniqueName"]!));
        Assert.Equal("Social Extension", (string?)(await Ask($"app?appname={App}", "agent")).Json["name"]);
    }

    [Fact]
    public async Task AnAppIsClosedToOthersButNotToAdministrators()
    {
        var refused = await Ask($"app?appname={App}", "connector");
        Assert.Equal((403, "The user holds none of the roles of the app 'Social Extension'."), (refused.Status, refused.ErrorMessage));
        Assert.Empty((await Ask("apps", "connector")).Json.AsArray());
        Assert.Equal(200, (await Ask($"app?appname={App}", "admin")).Status);
    }

    [Fact]
    public async Task AnAppThatIsNotThereIsSaidToBeMissing() => Assert.Equal((404, "There is no app 'none' in this organization."), Said(await Ask("app?appname=none", "admin")));

    [Fact]
    public async Task WhatAUserMayNotReadIsNotInTheNavigation()
    {
        // The connector writes by Custom APIs alone: it holds no privilege on tables, and no role of the app until now.
        var relationship = new Relationship("appmoduleroles_association");
        var role = new EntityReferenceCollection { emulator.Rows("role", "name", ConditionOperator.Equal, "Social Connector", "name").Single().ToEntityReference() };
        var app = emulator.Rows("appmodule", "uniquename", ConditionOperator.Equal, App, "name").Single().Id;
        emulator.Service().Associate("appmodule", app, relationship, role);
        try
        {
            Assert.Contains("soc_conversation", await Tables("agent"));
            Assert.DoesNotContain("soc_conversation", await Tables("connector"));
        }
        finally
        {
            emulator.Service().Disassociate("appmodule", app, relationship, role);
        }
    }

    [Fact]
    public async Task ListsHaveTheCommandsThatTheSolutionAdds()
    {
        var commands = (await Ask("views?etn=soc_socialprofile", "agent")).Json["commands"]!.AsArray();
        Assert.Equal(["Confirm match", "Reject match"], commands.Select(c => (string)c!["label"]!));
        Assert.All(commands, c => Assert.Equal((1, "soc_/social/profilegrid.js"), ((int)c!["leastSelected"]!, (string)c["library"]!)));
        Assert.Equal(["SelectedControlSelectedItemIds", "SelectedControl"], commands[0]!["parameters"]!.AsArray().Select(p => (string)p!));
        Assert.Empty((await Ask("views?etn=soc_channel", "agent")).Json["commands"]!.AsArray());
    }

    [Fact]
    public async Task ACommandIsOfferedToWhoHasTheRightItAsksForAboveListsAndAboveTheRowsOfForms()
    {
        foreach (var place in new[] { "commands", "subgridCommands" })
        {
            Assert.Equal(["Split off as an issue"], (await Ask("views?etn=soc_conversation", "manager")).Json[place]!.AsArray().Select(c => (string)c!["label"]!));
            Assert.Empty((await Ask("views?etn=soc_conversation", "agent")).Json[place]!.AsArray());
        }
    }

    [Theory]
    [InlineData("privacy", "Export or erase")]
    [InlineData("agent")]
    public async Task AFormHasTheCommandsThatTheUsersPrivilegesAllow(string user, params string[] labels)
    {
        var commands = (await Ask("form?etn=contact", user)).Json["commands"]!.AsArray();
        Assert.Equal(labels, commands.Select(c => (string)c!["label"]!));
        Assert.All(commands, c => Assert.Equal(["FirstPrimaryItemId"], c!["parameters"]!.AsArray().Select(p => (string)p!)));
    }

    [Fact]
    public async Task ViewsComeTheDefaultOneFirstWithTheirColumns()
    {
        var views = (await Ask("views?etn=soc_conversation", "agent")).Json;
        var first = views["views"]![0]!;
        Assert.Equal("Active conversations", (string?)first["name"]);
        Assert.Equal(["soc_name", "soc_network", "soc_customerid", "soc_state", "soc_messagecount", "soc_lastmessageon"], first["columns"]!.AsArray().Select(c => (string)c!["name"]!));
        Assert.Equal(["soc_name"], views["quickFind"]!.AsArray().Select(c => (string)c!));
        Assert.NotNull(views["lookup"]);
    }

    [Fact]
    public async Task ColumnsAreThoseOfTheLayoutThatCanBeShown()
    {
        var view = emulator.Service().Create(new Entity("savedquery")
        {
            ["name"] = "Laid out",
            ["returnedtypecode"] = "contact",
            ["querytype"] = 0,
            ["fetchxml"] = "<fetch><entity name='contact'><attribute name='lastname' /><link-entity name='account' from='accountid' to='parentcustomerid' alias='firm'><attribute name='name' /></link-entity></entity></fetch>",
            ["layoutxml"] = "<grid><row><cell name='lastname' width='210' /><cell name='ownerid' /><cell name='firm.name' width='0' /><cell name='gone' /><cell name='firm.gone' /><cell name='contactid' ishidden='1' /></row></grid>",
        });
        var views = (await Ask($"views?etn=contact&viewid={view}", "agent")).Json["views"]!.AsArray();
        var columns = views.Single(v => (string?)v!["id"] == view.ToString())!["columns"]!.AsArray();
        Assert.Equal(
            ["lastname  Last Name 210 lastname", "ownerid  Owner 150 _ownerid_value", "firm.name firm Name (Account) 150 firm.name"],
            columns.Select(c => $"{c!["name"]} {c["alias"]} {c["label"]} {c["width"]} {c["field"]!["property"]}"));
    }

    [Fact]
    public async Task AViewThatIsNotThereIsSaidToBeMissing() => Assert.Equal(404, (await Ask($"views?etn=contact&viewid={Guid.NewGuid()}", "agent")).Status);

    [Fact]
    public async Task FormsComeByTheirKind()
    {
        Assert.Equal("Name", Label((await Ask("form?etn=soc_channel&type=quickcreate", "manager")).Json, "soc_name"));
        Assert.Equal(404, (await Ask("form?etn=soc_conversation&type=card", "agent")).Status);
        Assert.Contains("There are no forms of the type 'odd'", (await Ask("form?etn=contact&type=odd", "agent")).ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agent", true)]
    [InlineData("reader", false)]
    public async Task ASecuredColumnIsReadableToItsProfileAlone(string user, bool readable)
    {
        var form = (await Ask("form?etn=soc_socialmessage", user)).Json;
        var secured = form["fields"]!.AsArray().Single(f => (string)f!["name"]! == "soc_privatetext")!;
        Assert.Equal(readable, (bool)secured["rights"]!["read"]!);
    }

    [Fact]
    public async Task RightsOnARowAreThoseOfItsReader()
    {
        var channel = emulator.Service("manager").Create(new Entity("soc_channel") { ["soc_name"] = "Rights", ["soc_network"] = new OptionSetValue(Posts.X) });
        Assert.True((bool)(await Ask($"rights?etn=soc_channel&id={channel}", "manager")).Json["write"]!);
        Assert.False((bool)(await Ask($"rights?etn=soc_channel&id={channel}", "reader")).Json["write"]!);
    }

    private static (int, string) Said(Answer answer) => (answer.Status, answer.ErrorMessage);

    private static string? Label(JsonNode form, string column) => form["tabs"]!.AsArray().SelectMany(t => t!["columns"]!.AsArray()).SelectMany(c => c!["sections"]!.AsArray()).SelectMany(s => s!["cells"]!.AsArray())
        .Where(c => (string?)c!["column"] == column).Select(c => (string?)c!["label"]).Single();

    private async Task<IEnumerable<string?>> Tables(string user) =>
        (await Ask($"app?appname={App}", user)).Json["areas"]!.AsArray().SelectMany(a => a!["groups"]!.AsArray()).SelectMany(g => g!["items"]!.AsArray()).Select(i => (string?)i!["table"]);

    /// <summary>The pages know their user by a cookie.</summary>
    private Task<Answer> Ask(string what, string user) => emulator.Send(HttpMethod.Get, $"/emulator/shell/{what}", user: null, change: request => request.Headers.Add("Cookie", $"emulator_user={user}"));
}
