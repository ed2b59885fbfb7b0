using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>
/// The messages of conversations that are no tombstones. Read only when one goes that the conversation's facts rest on, such as the last
/// word: rare, and two queries for all conversations together.
/// </summary>
internal sealed class LiveMessages
{
    private static readonly string[] Columns =
    {
        SocialMessage.ConversationId, SocialMessage.ExternalId, SocialMessage.AuthorKey, SocialMessage.Direction, SocialMessage.Visibility, SocialMessage.PostedOn, SocialMessage.Subject, SocialMessage.ProfileId,
        SocialMessage.ChannelId, SocialMessage.RegardingObjectId, SocialMessage.StateCode, SocialMessage.Sentiment, SocialMessage.SentimentScore, SocialMessage.Intent, SocialMessage.TopicId,
    };

    private readonly IOrganizationService service;

    public LiveMessages(IOrganizationService service) => this.service = service;

    /// <summary>The messages by conversation, those included that rows merged into it still hold. What a person noted by hand has no place in the order.</summary>
    public ILookup<Guid, SocialMessageRow> Of(IReadOnlyCollection<Guid> conversations)
    {
        var homes = MergedRows.Homes(service, conversations);
        return service.In<SocialMessageRow>(SocialMessage.ConversationId, homes.Keys.Cast<object>(), Columns).Where(m => m.StateCode != MessageRow.Canceled && m.PostedOn is not null && m.ExternalId is not null).ToLookup(m => homes[m.ConversationId!.Id]);
    }
}
