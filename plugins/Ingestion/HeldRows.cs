using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The rows that a batch touches, read in a number of queries that depends on neither the batch nor the history.</summary>
internal sealed class HeldRows
{
    private static readonly string[] MessageColumns =
    {
        SocialMessage.Network, SocialMessage.ExternalId, SocialMessage.AuthorKey, SocialMessage.ConversationId, SocialMessage.PostedOn, SocialMessage.EditedOn, SocialMessage.ContentHash, SocialMessage.Subject, SocialMessage.Visibility,
        SocialMessage.Likes, SocialMessage.Shares, SocialMessage.Flagged, SocialMessage.StateCode, SocialMessage.Direction, SocialMessage.Kind, SocialMessage.Sentiment, SocialMessage.SentimentScore,
        SocialMessage.SentimentSet, SocialMessage.Intent, SocialMessage.IntentSet, SocialMessage.TopicId, SocialMessage.TopicSet, TableRow.VersionNumber,
    };

    private static readonly string[] ProfileColumns =
    {
        SocialProfile.Key, SocialProfile.Network, SocialProfile.CustomerId, SocialProfile.MatchStatus, SocialProfile.MatchEvidence, SocialProfile.Consent, SocialProfile.LastSeenOn, SocialProfile.FactDates, SocialProfile.Name, SocialProfile.Handle, SocialProfile.ProfileUrl,
        SocialProfile.Bio, SocialProfile.Location, SocialProfile.Followers, SocialProfile.Following, SocialProfile.Erased,
        SocialProfile.Language, SocialProfile.VerifiedEmail, SocialProfile.VerifiedUrl, SocialProfile.MatchScore, SocialProfile.MatchHistory, SocialProfile.FactHistory, SocialProfile.EmailKey, SocialProfile.NameKey, SocialProfile.PhoneKey, SocialProfile.SiteKey, SocialProfile.StateCode, TableRow.VersionNumber,
    };

    private readonly IOrganizationService service;
    private readonly Dictionary<Guid, SocialMessageRow> messages;
    private readonly Dictionary<string, SocialProfileRow> profiles;
    private readonly MergedCustomers merged;
    private readonly Dictionary<Guid, ConversationRow> conversations = new();
    private readonly Dictionary<string, ConversationRow> conversationsByKey = new(StringComparer.Ordinal);

    private HeldRows(IOrganizationService service, IEnumerable<SocialMessageRow> messages, IEnumerable<SocialProfileRow> profiles, HandlesOnRecord handles, ContactEmails emails)
    {
        this.service = service;
        this.messages = messages.ToDictionary(m => m.Id);
        this.profiles = profiles.ToDictionary(p => p.Key!, StringComparer.Ordinal);
        Handles = handles;
        Emails = emails;
        merged = MergedCustomers.Load(service, this.profiles.Values.Select(p => Customer.Of(p.CustomerId)).OfType<Customer>());
    }

    /// <summary>Reads what a batch touches.</summary>
    /// <param name="service">The organization.</param>
    /// <param name="activities">The batch.</param>
    /// <param name="furtherMessages">The keys of messages that its activities concern without naming them.</param>
    public static HeldRows Load(IOrganizationService service, IReadOnlyList<Activity> activities, IEnumerable<string> furtherMessages)
    {
        var posts = activities.OfType<Post>().ToList();
        IEnumerable<RowIdentity> Named(string table) => posts.SelectMany(a => a.NamedIds.Select(id => RowIdentity.Of(table, a.Network, id)));
        var messages = Named(SocialMessage.Table).Select(i => i.Id).Concat(activities.SelectMany(MessagesOf)).Concat(furtherMessages.Select(RowIdentity.IdOf));
        var handles = new HandlesOnRecord();
        var held = new HeldRows(
            service,
            service.In<SocialMessageRow>(SocialMessage.Id, messages.Cast<object>(), MessageColumns),
            Profiles(service, activities, handles),
            handles,
            ContactEmails.Load(service, posts.Select(a => a.Author.VerifiedEmail)));
        held.Add(service.In<ConversationRow>(Conversation.Key, Named(Conversation.Table).Select(i => (object)i.Key), ThreadRow.Columns));
        held.FollowPointers();
        return held;
    }

    /// <summary>Reads messages by a condition of its own, and their conversations.</summary>
    public static HeldRows Load(IOrganizationService service, QueryExpression messages, int count)
    {
        messages.ColumnSet = new ColumnSet(MessageColumns);
        var held = new HeldRows(service, service.Top<SocialMessageRow>(messages, count), Enumerable.Empty<SocialProfileRow>(), new HandlesOnRecord(), ContactEmails.None);
        held.FollowPointers();
        return held;
    }

    public IReadOnlyCollection<SocialMessageRow> Messages => messages.Values;

    public SocialMessageRow? Message(Guid id) => messages.TryGetValue(id, out var row) ? row : null;

    public SocialMessageRow? Message(int network, string externalId) => Message(RowIdentity.Of(SocialMessage.Table, network, externalId).Id);

    public SocialProfileRow? Profile(int network, string externalId) => profiles.TryGetValue(RowIdentity.Of(SocialProfile.Table, network, externalId).Key, out var row) ? row : null;

    /// <summary>Whose confirmed profiles have the handles of those who write.</summary>
    public HandlesOnRecord Handles { get; }

    /// <summary>The contacts who have the addresses that networks verified.</summary>
    public ContactEmails Emails { get; }

    /// <summary>Who a profile's customer was merged into; null where the customer is who it was.</summary>
    public EntityReference? Survivor(SocialProfileRow profile) =>
        Customer.Of(profile.CustomerId) is { } customer && merged.Survivor(customer) is var survivor && !survivor.Equals(customer) ? survivor.Reference : null;

    /// <summary>The row whose root is that id, be it merged into another or not.</summary>
    public ConversationRow? ConversationOfRoot(int network, string root) => conversationsByKey.TryGetValue(RowIdentity.Of(Conversation.Table, network, root).Key, out var row) ? row : null;

    /// <summary>Reads rows of roots that no activity names: where replies close a circle through a thread that is held, any id on it may be the root.</summary>
    public void ReadRoots(int network, IEnumerable<string> roots)
    {
        var missing = roots.Where(r => ConversationOfRoot(network, r) is null).Select(r => (object)RowIdentity.Of(Conversation.Table, network, r).Key).ToList();
        if (missing.Count == 0) return;
        Add(service.In<ConversationRow>(Conversation.Key, missing, ThreadRow.Columns));
        FollowPointers();
    }

    /// <summary>The row that a conversation was finally merged into; itself where it was not.</summary>
    public ConversationRow? FinalConversation(Guid id)
    {
        var passed = new HashSet<Guid>();
        while (conversations.TryGetValue(id, out var row))
        {
            if (row.MergedIntoId is not { } next || !passed.Add(id)) return row;
            id = next.Id;
        }

        return null;
    }

    private static IEnumerable<Guid> MessagesOf(Activity activity) => activity switch
    {
        Deletion or Reaction => new[] { activity.Message.Id },
        Report report => report.Messages.Select(m => m.Id),
        _ => Enumerable.Empty<Guid>(),
    };

    /// <summary>Messages point to conversations, merged conversations to others. Pointers are kept short, so this ends soon.</summary>
    private void FollowPointers()
    {
        while (true)
        {
            var pointers = messages.Values.Select(m => m.ConversationId?.Id).Concat(conversations.Values.Select(c => c.MergedIntoId?.Id));
            var missing = pointers.OfType<Guid>().Where(id => !conversations.ContainsKey(id)).Distinct().ToList();
            if (missing.Count == 0) return;
            var found = service.In<ConversationRow>(Conversation.Id, missing.Cast<object>(), ThreadRow.Columns);
            if (found.Count == 0) return;
            Add(found);
        }
    }

    /// <summary>The profiles of those who act, in one query with the confirmed ones that have their handles: a portion's values are less than a query may have.</summary>
    private static IEnumerable<SocialProfileRow> Profiles(IOrganizationService service, IReadOnlyList<Activity> activities, HandlesOnRecord handles)
    {
        var keys = new HashSet<string>(activities.Select(a => a.PersonKey), StringComparer.Ordinal);
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(ProfileColumns) };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(SocialProfile.Key, ConditionOperator.In, keys.Cast<object>().ToArray());
        handles.Ask(query.Criteria, activities.OfType<Post>().Where(p => p.Author.Handle is not null).Select(p => CustomerFacts.Handle(p.Author.Handle!)));
        var found = service.All<SocialProfileRow>(query);
        handles.Take(found);
        return found.Where(p => p.Key is { } key && keys.Contains(key));
    }

    private void Add(IEnumerable<ConversationRow> rows)
    {
        foreach (var row in rows)
        {
            conversations[row.Id] = row;
            if (row.Key is { } key) conversationsByKey[key] = row;
        }
    }
}
