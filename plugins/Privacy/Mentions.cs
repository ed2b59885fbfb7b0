using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// Takes a person's handle out of what others wrote: in the same conversations, and wherever the network said that the post mentions the person.
/// What it said goes too. The words around the handle are theirs and stay; so does the hash of the version, so that the same post does not bring
/// the handle back when it arrives again.
/// </summary>
internal sealed class Mentions
{
    private const string Nobody = "@…";
    private readonly IOrganizationService service;
    private readonly string key;
    private readonly Regex? handle;
    private readonly string? pattern;

    /// <param name="service">The organization.</param>
    /// <param name="key">The key of the person's profile.</param>
    /// <param name="handle">Its handle; null where none is known.</param>
    public Mentions(IOrganizationService service, string key, string? handle)
    {
        this.service = service;
        this.key = key;
        if (string.IsNullOrWhiteSpace(handle)) return;
        var bare = handle!.TrimStart('@');
        this.handle = new Regex("@" + Regex.Escape(bare) + @"(?![\w@])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        pattern = "%@" + LikePattern.Literal(bare) + "%";
    }

    /// <summary>Takes it out of as many messages of the person's conversations as are allowed.</summary>
    /// <returns>How many were changed; fewer than the limit means that nothing is left.</returns>
    public int Redact(int limit)
    {
        if (pattern is null) return 0;
        var named = Holding(SocialMessage.Text).Concat(Holding(SocialMessage.PrivateText)).Where(m => IsNamed(m.Text) || IsNamed(m.PrivateText));
        return Redact(named.GroupBy(m => m.Id).Select(g => g.First()).OrderBy(m => m.Id).Take(limit).ToList());
    }

    /// <summary>Takes it out of as many messages as are allowed that mention the person on purpose, in whatever conversation. They are found by a search through all messages of the network: once for a profile, when its own are gone.</summary>
    /// <returns>How many were changed; fewer than the limit means that nothing is left.</returns>
    public int RedactElsewhere(Network? network, int limit)
    {
        var query = Query();
        query.Criteria.AddCondition(SocialMessage.Network, ConditionOperator.Equal, (int)(network ?? Network.Other));
        query.Criteria.AddCondition(SocialMessage.MentionKeys, ConditionOperator.Like, MentionKeys.Pattern(key));
        return Redact(service.Top<SocialMessageRow>(query, limit).OrderBy(m => m.Id).ToList());
    }

    private int Redact(List<SocialMessageRow> found)
    {
        foreach (var message in found) service.Update(Redacted(message));
        return found.Count;
    }

    private bool IsNamed(string? text) => text is not null && handle?.IsMatch(text) == true;

    private string? Without(string? text) => text is null || handle is null ? text : handle.Replace(text, Nobody);

    private SocialMessageRow Redacted(SocialMessageRow message)
    {
        var change = new SocialMessageRow(message.Id) { Subject = Without(message.Subject), Description = Without(message.Description) };
        if (message.Text is not null) change.Text = Without(message.Text);
        if (message.PrivateText is not null) change.PrivateText = Without(message.PrivateText);
        if (message.MentionKeys is not null) change.MentionKeys = MentionKeys.Without(message.MentionKeys, key);
        return change;
    }

    private static QueryExpression Query() => new(SocialMessage.Table) { ColumnSet = new ColumnSet(SocialMessage.Text, SocialMessage.PrivateText, SocialMessage.Subject, SocialMessage.Description, SocialMessage.MentionKeys) };

    private IEnumerable<SocialMessageRow> Holding(string column)
    {
        var query = Query();
        query.Criteria.AddCondition(column, ConditionOperator.Like, pattern);
        query.Criteria.AddCondition(SocialMessage.AuthorKey, ConditionOperator.NotEqual, key);
        query.AddLink(SocialMessage.Table, SocialMessage.ConversationId, SocialMessage.ConversationId, JoinOperator.Exists).LinkCriteria.AddCondition(SocialMessage.AuthorKey, ConditionOperator.Equal, key);
        return service.All<SocialMessageRow>(query);
    }
}
