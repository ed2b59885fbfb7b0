using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>GET of sums and counts by FetchXML.</summary>
public sealed class AggregateTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task GroupsComeWithTheirLabelsAndNames()
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Firm" });
        for (var i = 0; i < 2; i++) emulator.Service().Create(new Entity("contact") { ["lastname"] = "x", ["department"] = "groups", ["gendercode"] = new OptionSetValue(2), ["parentcustomerid"] = new EntityReference("account", account) });
        var answer = await Fetch("groups", "<attribute name='gendercode' alias='gender' groupby='true' /><attribute name='parentcustomerid' alias='firm' groupby='true' /><attribute name='createdon' alias='year' groupby='true' dategrouping='year' /><attribute name='contactid' alias='people' aggregate='count' />");
        var row = Assert.Single(answer.Rows)!.AsObject();
        Assert.Equal((2, account.ToString(), 2), ((int)row["gender"]!, (string)row["firm"]!, (int)row["people"]!));
        Assert.Equal(DateTime.UtcNow.Year, (int)row["year"]!);
        Assert.Equal($"{DateTime.UtcNow.Year}", (string)row["year@OData.Community.Display.V1.FormattedValue"]!);
        Assert.Equal(("Female", "Firm", "account"), ((string)row["gender@OData.Community.Display.V1.FormattedValue"]!, (string)row["firm@OData.Community.Display.V1.FormattedValue"]!, (string)row["firm@Microsoft.Dynamics.CRM.lookuplogicalname"]!));
        Assert.False(row.ContainsKey("@odata.etag"));
        Assert.False(row.ContainsKey("contactid"));
    }

    [Fact]
    public async Task WhatCantBeSummedUpIsAnErrorWithThePlatformsCode()
    {
        Assert.Equal((400, "0x80040303"), await Error("<attribute name='lastname' alias='v' aggregate='sum' />"));
        Assert.Equal((501, "0x80040219"), await Error("<attribute name='createdon' alias='v' groupby='true' dategrouping='fiscal-year' />"));
        Assert.Equal((400, "0x8004e023"), await Error("<attribute name='contactid' alias='v' aggregate='count' />", "aggregatelimit='1'"));
    }

    private async Task<(int, string?)> Error(string inside, string attributes = "")
    {
        for (var i = 0; i < 2; i++) emulator.Service().Create(new Entity("contact") { ["lastname"] = "x", ["department"] = "errors" });
        var answer = await Fetch("errors", inside, attributes);
        return (answer.Status, answer.ErrorCode);
    }

    private Task<Answer> Fetch(string department, string inside, string attributes = "") =>
        emulator.Get("contacts?fetchXml=" + Uri.EscapeDataString($"<fetch aggregate='true' {attributes}><entity name='contact'>{inside}<filter><condition attribute='department' operator='eq' value='{department}' /></filter></entity></fetch>"), prefer: "odata.include-annotations=\"*\"");
}
