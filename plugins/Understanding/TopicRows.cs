using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>The topics that an organization keeps.</summary>
internal static class TopicRows
{
    /// <summary>The columns that a definition is made of.</summary>
    public static readonly string[] Columns = { Topic.Name, Topic.Kind, Topic.Words, Topic.Exclusions };

    /// <summary>The active topics, by name. What was saved past the check and can't be used is left out, and told.</summary>
    public static IReadOnlyList<TopicDefinition> Load(IOrganizationService service, ITracingService trace)
    {
        var query = new QueryExpression(Topic.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(Topic.StateCode, ConditionOperator.Equal, 0);
        var definitions = new List<TopicDefinition>();
        foreach (var row in service.All<TopicRow>(query).OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Id))
        {
            if (Settings.Usable(() => Define(row), $"topic {row.Id}", trace) is { } definition) definitions.Add(definition);
        }

        return definitions;
    }

    /// <exception cref="FormatException">The words can't be used; the message says which and why.</exception>
    public static TopicDefinition Define(TopicRow row) => new(row.Id, row.Name ?? "", row.Kind ?? TopicKind.Product, row.Words ?? "", row.Exclusions);
}
