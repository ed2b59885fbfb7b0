using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Identity;

/// <summary>Contacts that were there before the solution are found too: due processing gives them their keys.</summary>
public sealed class FillKeysTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void ContactsOfBeforeGetTheirKeysInPassesAndOnlyOnce()
    {
        var contacts = Enumerable.Range(0, 60).Select(i => emulator.Service().Create(new Entity("contact") { ["firstname"] = "Old", ["lastname"] = $"Timer{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}", ["address1_city"] = "Bonn" })).ToList();
        foreach (var key in Keys()) emulator.Service().Delete("soc_matchkey", key.Id);
        foreach (var cursor in emulator.Rows("soc_matchkey", "soc_block", ConditionOperator.Null, null, "soc_name")) emulator.Service().Delete("soc_matchkey", cursor.Id);

        var passes = 0;
        while (emulator.ProcessDue() > 0) Assert.True(++passes < 10);
        Assert.InRange(passes, 2, 9);
        Assert.Equal(contacts.Order(), Keys().Select(k => k.GetAttributeValue<EntityReference>("soc_contactid").Id).Distinct().Order());
        var before = Keys().Count;
        emulator.ProcessDue();
        Assert.Equal(before, Keys().Count);
    }

    private List<Entity> Keys() => emulator.Rows("soc_matchkey", "soc_contactid", ConditionOperator.NotNull, null, "soc_contactid");
}
