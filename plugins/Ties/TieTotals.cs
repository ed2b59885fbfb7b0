using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>What the conversations of pairs of contacts add up to. The platform adds: what comes back is a row a tie, however many conversations there are.</summary>
internal sealed class TieTotals
{
    private readonly Dictionary<Tie, TieCount> totals = new();

    private TieTotals()
    {
    }

    public static TieTotals Load(IOrganizationService service, IEnumerable<Tie> ties)
    {
        var loaded = new TieTotals();
        foreach (var from in Rows.Chunks(ties.Select(t => (object)t.From)))
        {
            foreach (var to in Rows.Chunks(ties.Select(t => (object)t.To))) loaded.Add(service.RetrieveMultiple(new FetchExpression(Fetch(from, to))));
        }

        return loaded;
    }

    public TieCount? Of(Tie tie) => totals.TryGetValue(tie, out var count) ? count : null;

    private void Add(EntityCollection rows)
    {
        foreach (var row in rows.Entities)
        {
            var tie = new Tie(Value<EntityReference>(row, "from").Id, Value<EntityReference>(row, "to").Id, (TieKind)Value<OptionSetValue>(row, "kind").Value);
            totals[tie] = new TieCount(Value<int>(row, "times"), Value<DateTime>(row, "last").ToUniversalTime());
        }
    }

    private static T Value<T>(Entity row, string alias) => (T)row.GetAttributeValue<AliasedValue>(alias).Value;

    private static string Fetch(object[] from, object[] to) => $@"<fetch aggregate='true'><entity name='{Schema.Tie.Table}'>
<attribute name='{Schema.Tie.FromId}' alias='from' groupby='true' /><attribute name='{Schema.Tie.ToId}' alias='to' groupby='true' /><attribute name='{Schema.Tie.Kind}' alias='kind' groupby='true' />
<attribute name='{Schema.Tie.Count}' alias='times' aggregate='sum' /><attribute name='{Schema.Tie.LastOn}' alias='last' aggregate='max' />
<filter><condition attribute='{Schema.Tie.FromId}' operator='in'>{Values(from)}</condition><condition attribute='{Schema.Tie.ToId}' operator='in'>{Values(to)}</condition></filter></entity></fetch>";

    private static string Values(object[] ids) => string.Concat(ids.Select(id => $"<value>{id}</value>"));
}
