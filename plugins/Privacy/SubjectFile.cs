using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Ties;

namespace SocialExtension.Plugins.Privacy;

/// <summary>All that a caller may read of a person. Others' posts are others' data: of a conversation only what the person wrote, and what we wrote to the person, is part of it.</summary>
internal sealed class SubjectFile
{
    /// <summary>The answer travels as one string; twice this, for data and page, is well below what a message of the platform may hold.</summary>
    public const int MostCharacters = 8_000_000;

    private const int MostMessages = 20_000;
    private const int PageSize = 1_000;

    private static readonly string[] ContactColumns =
    {
        "fullname", "jobtitle", "company", "emailaddress1", "emailaddress2", "emailaddress3", "telephone1", "telephone2", "mobilephone", "websiteurl", "address1_line1", "address1_line2", "address1_postalcode", "address1_city",
        "address1_country", "birthdate", "description", "createdon", "modifiedon",
    };

    private static readonly string[] ProfileColumns =
    {
        SocialProfile.Network, SocialProfile.Name, SocialProfile.Handle, SocialProfile.ProfileUrl, SocialProfile.ExternalId, SocialProfile.Bio, SocialProfile.Location, SocialProfile.Language, SocialProfile.Followers,
        SocialProfile.Following, SocialProfile.Posts, SocialProfile.Verified, SocialProfile.MatchStatus, SocialProfile.MatchScore, SocialProfile.MatchEvidence, SocialProfile.MatchHistory, SocialProfile.FactHistory, SocialProfile.VerifiedEmail, SocialProfile.VerifiedUrl, SocialProfile.Consent, SocialProfile.LastSeenOn, SocialProfile.CreatedOn,
    };

    private static readonly string[] ConversationColumns = { Conversation.Name, Conversation.Network, Conversation.Visibility, Conversation.State, Conversation.Decision, Conversation.Priority, Conversation.PriorityReason, Conversation.StartedOn, Conversation.LastMessageOn };

    private static readonly string[] MessageColumns =
    {
        SocialMessage.PostedOn, SocialMessage.Network, SocialMessage.Direction, SocialMessage.Visibility, SocialMessage.Kind, SocialMessage.Text, SocialMessage.PrivateText, SocialMessage.Url, SocialMessage.ExternalId, SocialMessage.EditedOn,
        SocialMessage.Language, SocialMessage.Rating, SocialMessage.Sentiment, SocialMessage.SentimentScore, SocialMessage.SentimentProvider, SocialMessage.SentimentProvidedOn, SocialMessage.Intent, SocialMessage.TopicId, SocialMessage.Likes, SocialMessage.Shares, SocialMessage.Flagged,
    };

    private static readonly string[] ObservationColumns =
    {
        Observation.Kind, Observation.Aspect, Observation.Value, Observation.Source, Observation.SourceUrl, Observation.CollectedOn, Observation.Confidence, Observation.LawfulBasis, Observation.ExpiresOn,
    };

    private readonly IOrganizationService service;
    private int characters;

    private SubjectFile(IOrganizationService service, Subject subject)
    {
        this.service = service;
        Contact = service.Retrieve("contact", subject.Contact, new ColumnSet(ContactColumns));
        Suggested = subject.Suggested.Count;
        Profiles = service.In(SocialProfile.Table, SocialProfile.Id, subject.Profiles.Select(p => (object)p.Id), ProfileColumns);
        Observations = All(subject.Observations(), ObservationColumns);
        Notes = All(subject.Notes(), "subject", "notetext", "filename", "createdon").Concat(All(subject.OnConversations("annotation"), "subject", "notetext", "filename", "createdon")).ToList();
        Reactions = subject.Records() is { } records ? All(records, ActivityRecord.Kind, ActivityRecord.Likes, ActivityRecord.Shares, ActivityRecord.CreatedOn) : new List<Entity>();
        Ties = All(subject.Ties(), TieConnection.FromRole, TieConnection.Strength, TieConnection.Count, TieConnection.LastOn);
        Conversations = All(subject.Conversations(), ConversationColumns);
        var seen = new HashSet<Guid>();
        foreach (var query in subject.Messages().Concat(new[] { subject.Answers() })) Add(query, seen);
        Messages = Messages.OrderBy(m => m.PostedOn).ToList();
    }

    public Entity Contact { get; }

    public IReadOnlyList<Entity> Profiles { get; }

    /// <summary>How many profiles are suggested: whether they are the person's is not settled, so they are not given away.</summary>
    public int Suggested { get; }

    public IReadOnlyList<Entity> Observations { get; }

    public IReadOnlyList<Entity> Notes { get; }

    public IReadOnlyList<Entity> Reactions { get; }

    public IReadOnlyList<Entity> Conversations { get; }

    /// <summary>How often the person replies to, mentions and answers others, and they the person. Who they are is theirs.</summary>
    public IReadOnlyList<Entity> Ties { get; }

    /// <summary>Oldest first.</summary>
    public List<SocialMessageRow> Messages { get; private set; } = new();

    /// <summary>How many messages the caller may not read.</summary>
    public int Withheld { get; private set; }

    /// <summary>How many older messages have no room in one answer, as far as they were counted.</summary>
    public int LeftOut { get; private set; }

    public static SubjectFile Load(IOrganizationService service, Subject subject) => new(service, subject);

    private List<Entity> All(QueryExpression query, params string[] columns)
    {
        query.ColumnSet = new ColumnSet(columns);
        return service.All(query);
    }

    /// <summary>Adds messages, the newest first, as long as there is room.</summary>
    private void Add(QueryExpression query, HashSet<Guid> seen)
    {
        query.ColumnSet = new ColumnSet(MessageColumns);
        query.Criteria.AddCondition(SocialMessage.StateCode, ConditionOperator.NotEqual, Ingestion.MessageRow.Canceled);
        foreach (var page in service.Pages(query, PageSize))
        {
            foreach (var row in page.Where(r => seen.Add(r.Id))) Add(new SocialMessageRow { Row = row });
            if (LeftOut > MostMessages) return;
        }
    }

    private void Add(SocialMessageRow message)
    {
        if (message.Visibility == SocialMessageVisibility.Direct && !message.Contains(SocialMessage.PrivateText))
        {
            Withheld++;
            return;
        }

        characters += (message.Text ?? message.PrivateText ?? "").Length;
        if (Messages.Count >= MostMessages || characters > MostCharacters) LeftOut++;
        else Messages.Add(message);
    }
}
