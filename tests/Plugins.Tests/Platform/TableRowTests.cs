using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Platform;

public sealed class TableRowTests
{
    private static readonly DateTime Noon = new(2026, 5, 31, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void WhatIsSetIsWrittenInThePlatformsTypes()
    {
        var id = Guid.NewGuid();
        var row = new ConversationRow(id) { Name = "Late", State = ConversationState.Resolved, MessageCount = 3, StateCode = 1, StartedOn = Noon }.Row;
        Assert.Equal((Conversation.Table, id), (row.LogicalName, row.Id));
        Assert.Equal(new OptionSetValue((int)ConversationState.Resolved), row[Conversation.State]);
        Assert.Equal(new OptionSetValue(1), row[Conversation.StateCode]);
        Assert.Equal(("Late", 3, Noon), (row[Conversation.Name], row[Conversation.MessageCount], row[Conversation.StartedOn]));
    }

    [Fact]
    public void NullClearsAColumn()
    {
        var row = new ConversationRow { State = null, MessageCount = null, Name = null };
        Assert.All(row.Row.Attributes, c => Assert.Null(c.Value));
        Assert.Equal(3, row.Row.Attributes.Count);
    }

    [Fact]
    public void AColumnThatDidNotComeWithTheRowIsEmpty()
    {
        var row = new ConversationRow();
        Assert.False(row.Contains(Conversation.State));
        Assert.Equal((null, null, null), (row.State, row.Name, row.MessageCount));
    }

    [Fact]
    public void TimesAreUtc()
    {
        var time = new ConversationRow { StartedOn = Noon.ToLocalTime() }.StartedOn!.Value;
        Assert.Equal((Noon, DateTimeKind.Utc), (time, time.Kind));
    }

    /// <summary>A new network needs no code: its value has no name in the plug-ins.</summary>
    [Fact]
    public void AValueWithoutANameIsKept() =>
        Assert.Equal(285100099, (int?)new ChannelRow { Row = new Entity(Channel.Table) { [Channel.Network] = new OptionSetValue(285100099) } }.Network);

    [Fact]
    public void ARowOfAnotherTableIsRefused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new ConversationRow { Row = new Entity(SocialProfile.Table) });
        Assert.Equal("A row of soc_socialprofile was taken for one of soc_conversation.", refused.Message);
    }

    [Fact]
    public void OnlyWhatDiffersIsTakenOver()
    {
        var channel = Guid.NewGuid();
        var held = new ConversationRow
        {
            Name = "Late",
            State = ConversationState.Open,
            StartedOn = Noon.ToLocalTime(),
            ChannelId = new EntityReference(Channel.Table, channel) { Name = "Support" },
            StarterId = new EntityReference(SocialProfile.Table, Guid.NewGuid()),
        };
        var said = new ConversationRow
        {
            Name = "Late",
            State = ConversationState.WaitingOnUs,
            StartedOn = Noon,
            ChannelId = new EntityReference(Channel.Table, channel),
            StarterId = null,
            CustomerId = null,
        };
        var change = new ConversationRow();
        change.TakeChanges(said, held);
        Assert.Equal([Conversation.State, Conversation.StarterId], change.Row.Attributes.Keys);
        Assert.Equal(ConversationState.WaitingOnUs, change.State);
    }
}
