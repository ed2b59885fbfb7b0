using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Says of messages that are held what would have been said had a channel been there when they came: what its account wrote is outgoing and
/// has no profile, and what mentions it belongs to it. Then the conversations are counted anew. One instance changes a limited number of messages.
/// </summary>
internal sealed class Relabelling
{
    private static readonly string[] Columns =
    {
        SocialMessage.AuthorKey, SocialMessage.Direction, SocialMessage.Kind, SocialMessage.ChannelId, SocialMessage.MentionKeys, SocialMessage.ConversationId, SocialMessage.ProfileId,
        SocialMessage.StateCode, SocialMessage.OwnerId, SocialMessage.CreatedBy, SocialMessage.Network, SocialMessage.Visibility, SocialMessage.Text, SocialMessage.PrivateText, SocialMessage.SentimentSet,
        SocialMessage.Sentiment, SocialMessage.SentimentScore, SocialMessage.IntentSet, SocialMessage.Intent, SocialMessage.TopicSet, SocialMessage.TopicId,
        SocialMessage.Judgement, SocialMessage.SentimentProvider, SocialMessage.SentimentProvidedOn, TableRow.VersionNumber,
    };

    private readonly IOrganizationService service;
    private readonly int limit;
    private readonly Channels channels;
    private readonly HandOver handOver;
    private readonly Lazy<Judge> judge;

    public Relabelling(IOrganizationService service, ITracingService trace, int limit)
    {
        judge = new Lazy<Judge>(() => OwnJudge.Load(service, trace));
        this.service = service;
        this.limit = limit;
        channels = Channels.Load(service);
        handOver = new HandOver(service);
    }

    /// <summary>How many messages were changed.</summary>
    public int Changed { get; private set; }

    /// <summary>Labels as many messages as are allowed, the newest first.</summary>
    /// <returns>Whether nothing is left.</returns>
    public bool Run(ChannelRow channel)
    {
        if (Channels.ActorKey(channel) is not { } key || channels.Own(key) is null) return true;
        var written = service.Top<SocialMessageRow>(WrittenBy(key), limit);
        var mentioning = limit > written.Count ? service.Top<SocialMessageRow>(Mentioning(key, channel.Network), limit - written.Count) : new List<SocialMessageRow>();
        var messages = written.Concat(mentioning).GroupBy(m => m.Id).Select(g => g.First()).ToList();
        Changed = written.Count + mentioning.Count;
        if (written.Count > 0) RetireProfile(key);
        if (messages.Count > 0) Label(messages, NetworkLabels.Load(service));
        return Changed < limit;
    }

    private static QueryExpression WrittenBy(string key)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(SocialMessage.AuthorKey, ConditionOperator.Equal, key);
        query.Criteria.AddCondition(SocialMessage.Direction, ConditionOperator.Equal, (int)SocialMessageDirection.Incoming);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        return query;
    }

    private static QueryExpression Mentioning(string key, Network? network)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(SocialMessage.Network, ConditionOperator.Equal, (int)network!);
        query.Criteria.AddCondition(SocialMessage.MentionKeys, ConditionOperator.Like, MentionKeys.Pattern(key));
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        return query;
    }

    /// <summary>The company has no profile of its own. The row stays, inactive: people may have hung something on it.</summary>
    private void RetireProfile(string key)
    {
        foreach (var profile in service.In<SocialProfileRow>(SocialProfile.Key, new object[] { key }, SocialProfile.StateCode).Where(p => p.StateCode == 0))
        {
            var change = new SocialProfileRow(profile.Id);
            change.Row.Deactivate();
            service.Update(change);
        }
    }

    private void Label(IReadOnlyCollection<SocialMessageRow> messages, Networks networks)
    {
        var work = new UnitOfWork(service, SocialMessage.Table);
        foreach (var message in messages) Label(message, work.Update(message));
        work.Flush();

        var homes = service.In<ConversationRow>(Conversation.Id, messages.Select(m => m.ConversationId?.Id).OfType<Guid>().Cast<object>(), ThreadRow.Columns);
        Recount(MergedRows.Final(service, homes, ThreadRow.Columns), networks);
        handOver.Profiles();
    }

    private void Label(SocialMessageRow message, SocialMessageRow change)
    {
        var mentions = MentionKeys.Read(message.MentionKeys);
        var isNamed = mentions.IsChannelNamed || (message.MentionKeys is null && message.ChannelId is not null);
        var isOurs = message.Direction == SocialMessageDirection.Incoming && message.AuthorKey is { } author && channels.Own(author) is not null;
        var channel = isNamed ? message.ChannelId?.Id : channels.OfMessage(message.AuthorKey, mentions.Keys);
        if (message.StateCode != MessageRow.Canceled)
        {
            if (channel is { } id && id != message.ChannelId?.Id) change.ChannelId = new EntityReference(Channel.Table, id);
            if (message.Kind == SocialMessageKind.Post && mentions.Keys.Any(k => channels.Own(k) is not null)) TurnMention(message, change, isOurs);
            change.MentionKeys = MentionKeys.Write(mentions.Keys.ToList(), channels, mentions.IsChannelNamed);
        }

        if (isOurs) TurnOutgoing(message, change);
        handOver.Message(message, change, channels.OwnerOf(channel));
    }

    /// <summary>What is said to us is judged otherwise than what people say to each other.</summary>
    private void TurnMention(SocialMessageRow message, SocialMessageRow change, bool isOurs)
    {
        change.Kind = message.Kind = SocialMessageKind.Mention;
        if (!isOurs && message.Direction == SocialMessageDirection.Incoming) new JudgedMessage(judge.Value, MessageText.Of(message), message, SecondOpinion.Of(message)).Write(change);
    }

    private static void TurnOutgoing(SocialMessageRow message, SocialMessageRow change)
    {
        change.Direction = SocialMessageDirection.Outgoing;
        change.ProfileId = null;
        change.RegardingObjectId = null; // set again with the conversation's customer
        change.Delivery = SocialMessageDelivery.Sent;
        JudgedMessage.Clear(change);
        if (message.StateCode != MessageRow.Canceled) MessageRow.Complete(change);
    }

    private void Recount(IReadOnlyCollection<ConversationRow> conversations, Networks networks)
    {
        var live = new LiveMessages(service).Of(conversations.Select(c => c.Id).ToList());
        var work = new UnitOfWork(service, Conversation.Table);
        var customers = new SortedDictionary<Guid, EntityReference?>();
        foreach (var row in conversations)
        {
            var facts = ThreadRow.Facts(row).Recounted(live[row.Id].Select(MessageFacts.Of));
            facts.ChangesTies = facts.Count > 1;
            var change = work.Update(row);
            ThreadRow.Write(change, row, facts, Decisions.Of(row, Array.Empty<ConversationRow>()), networks.Label((int)row.Network!));
            customers[row.Id] = facts.Customer;
            handOver.Conversation(row, change, channels.OwnerOf(facts.ChannelId));
        }

        work.Flush();
        foreach (var customer in customers) RepliesFollowCustomer.FollowNewest(service, customer.Key, customer.Value);
    }
}
