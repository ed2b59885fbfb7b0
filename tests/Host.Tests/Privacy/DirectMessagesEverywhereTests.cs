using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Privacy;

/// <summary>What a direct message says is read by members of the column security profile only, wherever somebody looks.</summary>
public sealed class DirectMessagesEverywhereTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string Secret = "Zanzibar-4711";
    private readonly TestEmulator emulator = fixture.Emulator;

    /// <summary>Places where a person or a program finds messages: the tab, the Timeline, lists, searches, queries in each language, the row and its parts.</summary>
    public static TheoryData<string> Places =>
    [
        "contacts({contact})/Microsoft.Dynamics.CRM.soc_GetSocialView()",
        "activitypointers?$filter=_regardingobjectid_value eq {contact}",
        "activitypointers({message})",
        "soc_socialmessages({message})",
        "soc_socialmessages({message})/soc_privatetext",
        "soc_socialmessages?$filter=_soc_profileid_value eq {profile}",
        "soc_socialmessages?$apply=groupby((soc_privatetext))",
        "soc_socialmessages?fetchXml=<fetch><entity name='soc_socialmessage'><all-attributes/></entity></fetch>",
        "soc_socialmessages?fetchXml=<fetch aggregate='true'><entity name='soc_socialmessage'><attribute name='soc_privatetext' alias='t' groupby='true'/></entity></fetch>",
        "contacts({contact})?$expand=contact_soc_socialmessages",
        "soc_conversations({conversation})?$expand=soc_socialmessage_conversation",
        "soc_conversations({conversation})",
        "soc_socialprofiles({profile})?$expand=soc_socialmessage_profile",
        "soc_socialprofiles({profile})",
        "activityparties?$filter=_activityid_value eq {message}",
        "queueitems",
        "annotations",
        "soc_activityrecords",
        "asyncoperations",
        "contacts({contact})",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task NobodyElseReadsIt(string place)
    {
        var address = Address(place);
        foreach (var user in new[] { "reader", "privacy", "connector" })
        {
            var answer = await emulator.Get(address, user);
            Assert.DoesNotContain(Secret, answer.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Guessing by a filter or a sort order is no way around it.</summary>
    [Theory]
    [InlineData("soc_socialmessages?$filter=contains(soc_privatetext,'Zanzibar')")]
    [InlineData("soc_socialmessages?$orderby=soc_privatetext")]
    public async Task NobodyElseFindsByIt(string address)
    {
        Address("");
        var found = await emulator.Get(address, "reader");
        if (found.Status == 200 && address.Contains("$filter", StringComparison.Ordinal)) Assert.Empty(found.Rows);
        Assert.DoesNotContain(Secret, found.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await emulator.Get(address, "agent")).Rows);
    }

    [Fact]
    public async Task AMemberReadsItWhereItBelongs()
    {
        Assert.Contains(Secret, (await emulator.Get(Address("soc_socialmessages({message})"), "agent")).Text, StringComparison.Ordinal);
        Assert.Contains(Secret, (await emulator.Get(Address("contacts({contact})/Microsoft.Dynamics.CRM.soc_GetSocialView()"), "agent")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(emulator.Organization.Traces.Newest(10_000), t => $"{t.Trace} {t.Failure}".Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What a waiting version says is secured as its message will be.</summary>
    [Fact]
    public async Task WhatWaitsIsKeptBackToo()
    {
        var edit = Erasing.Direct("waiting", "9", text: Secret);
        edit["type"] = "Update";
        Assert.Equal(["updated"], emulator.Ingest(edit));
        Assert.DoesNotContain(Secret, (await emulator.Get("soc_activityrecords", "privacy")).Text, StringComparison.Ordinal);
        Assert.Contains(Secret, (await emulator.Get("soc_activityrecords", "admin")).Text, StringComparison.Ordinal);
    }

    /// <summary>Auditing would keep texts beside the rows, where no column security holds and no erasing reaches.</summary>
    [Fact]
    public async Task NoTextColumnIsAudited()
    {
        foreach (var table in new[] { "soc_socialmessage", "soc_socialprofile", "soc_conversation", "soc_observation", "soc_activityrecord", "soc_suppression" })
        {
            var xml = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "../../../../../solution/src/SocialExtension/Entities", table, "Entity.xml"), TestContext.Current.CancellationToken);
            var audited = System.Xml.Linq.XDocument.Parse(xml).Descendants("attribute").Where(a => (string?)a.Element("Type") is "ntext" or "nvarchar" && (string?)a.Element("IsAuditEnabled") != "0" && ((string)a.Attribute("PhysicalName")!).StartsWith("soc_", StringComparison.Ordinal));
            Assert.Empty(audited.Select(a => $"{table}.{(string?)a.Attribute("PhysicalName")}"));
        }
    }

    private string Address(string place)
    {
        if (emulator.Rows("soc_socialmessage", "soc_externalid", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, Posts.Id("everywhere", "1")).Count == 0)
        {
            emulator.Channel("everywhere", "brand");
            emulator.Ingest(Erasing.Direct("everywhere", "1", text: Secret));
            emulator.Linked("everywhere");
            var queue = emulator.Service().Create(new Entity("queue") { ["name"] = "Everywhere" });
            emulator.Service().Create(new Entity("queueitem") { ["queueid"] = new EntityReference("queue", queue), ["objectid"] = emulator.Message("everywhere", "1").GetAttributeValue<EntityReference>("soc_conversationid") });
        }

        var message = emulator.Message("everywhere", "1");
        return place.Replace("{message}", $"{message.Id}", StringComparison.Ordinal)
            .Replace("{contact}", $"{message.GetAttributeValue<EntityReference>("regardingobjectid").Id}", StringComparison.Ordinal)
            .Replace("{profile}", $"{message.GetAttributeValue<EntityReference>("soc_profileid").Id}", StringComparison.Ordinal)
            .Replace("{conversation}", $"{message.GetAttributeValue<EntityReference>("soc_conversationid").Id}", StringComparison.Ordinal);
    }
}
