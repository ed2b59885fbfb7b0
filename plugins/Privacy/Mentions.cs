using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// Takes a person's handle out of what others wrote in the same conversations. The words around it are theirs and stay; so does the hash of the
/// version, so that the same post does not bring the handle back when it arrives again.
/// </summary>
internal sealed class Mentions
{
    private const string Nobody = "@…";
    private readonly IOrganizationService service;
    private readonly string key;
    private readonly Regex handle;
    private readonly string pattern;

    public Mentions(IOrganizationService service, string key, string handle)
    {
        this.service = service;
        this.key = key;
        var bare = handle.TrimStart('@');
        this.handle = new Regex("@" + Regex.Escape(bare) + @"(?![\w@])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        pattern = "%@" + LikePattern.Literal(bare) + "%";
    }

    /// <summary>Takes it out of as many messages as are allowed.</summary>
    /// <returns>How many were changed; fewer than the limit means that nothing is left.</returns>
    public int Redact(int limit)
    {
        var found = Holding(SocialMessage.Text).Concat(Holding(SocialMessage.PrivateText)).GroupBy(m => m.Id).Select(g => g.First()).Where(m => IsNamed(m.Text) || IsNamed(m.PrivateText)).OrderBy(m => m.Id).Take(limit).ToList();
        foreach (var message in found) service.Update(Redacted(message));
        return found.Count;
    }

    private bool IsNamed(string? text) => text is not null && handle.IsMatch(text);

    private string? Without(string? text) => text is null ? null : handle.Replace(text, Nobody);

    private SocialMessageRow Redacted(SocialMessageRow message)
    {
        var change = new SocialMessageRow(message.Id) { Subject = Without(message.Subject), Description = Without(message.Description) };
        if (message.Text is not null) change.Text = Without(message.Text);
        if (message.PrivateText is not null) change.PrivateText = Without(message.PrivateText);
        return change;
    }

    private IEnumerable<SocialMessageRow> Holding(string column)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(SocialMessage.Text, SocialMessage.PrivateText, SocialMessage.Subject, SocialMessage.Description) };
        query.Criteria.AddCondition(column, ConditionOperator.Like, pattern);
        query.Criteria.AddCondition(SocialMessage.AuthorKey, ConditionOperator.NotEqual, key);
        query.AddLink(SocialMessage.Table, SocialMessage.ConversationId, SocialMessage.ConversationId, JoinOperator.Exists).LinkCriteria.AddCondition(SocialMessage.AuthorKey, ConditionOperator.Equal, key);
        return service.All<SocialMessageRow>(query);
    }
}
