using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// soc_JudgeMessages: judges messages that are held again, newest first, so many a call, after topics or settings changed. The platform checks
/// the caller's prvWritesoc_judgementsetting; rows are read and written as SYSTEM, since who keeps the settings need not read private text.
/// </summary>
[CustomApi("soc_JudgeMessages")]
public sealed class JudgeMessages : Plugin
{
    /// <summary>What judging a held message again needs to know.</summary>
    internal static readonly string[] Columns =
    {
        SocialMessage.Network, SocialMessage.Kind, SocialMessage.Visibility, SocialMessage.Text, SocialMessage.PrivateText, SocialMessage.Judgement, SocialMessage.Urgency, SocialMessage.Spam,
        SocialMessage.Sentiment, SocialMessage.SentimentScore, SocialMessage.SentimentSet, SocialMessage.Intent, SocialMessage.IntentSet, SocialMessage.TopicId, SocialMessage.TopicSet, SocialMessage.SentimentProvider,
        SocialMessage.SentimentProvidedOn, TableRow.VersionNumber,
    };

    private protected override void Run(Invocation invocation)
    {
        var service = invocation.System;
        var query = Query(invocation.Input<string>("Continuation"));
        var page = service.RetrieveMultiple(query);
        var messages = page.Entities.Select(e => new SocialMessageRow { Row = e }).ToList();
        invocation.Output("Judged", messages.Count);
        invocation.Output("Changed", messages.Count == 0 ? 0 : Judge(service, OwnJudge.Load(service, invocation.Trace), messages));
        invocation.Output("Next", Continuation.After(query, page) ?? "");
    }

    private static QueryExpression Query(string? continuation)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(Columns), PageInfo = Page(continuation) };
        query.Criteria.AddCondition(SocialMessage.Direction, ConditionOperator.Equal, (int)SocialMessageDirection.Incoming);
        query.Criteria.AddCondition(SocialMessage.StateCode, ConditionOperator.NotEqual, MessageRow.Canceled);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        query.AddOrder(SocialMessage.Id, OrderType.Ascending);
        return query;
    }

    private static PagingInfo Page(string? continuation)
    {
        if (string.IsNullOrEmpty(continuation)) return Continuation.First(PassedOn.RowsPerCall);
        return Continuation.Read(continuation!, PassedOn.RowsPerCall)
            ?? throw new InvalidPluginExecutionException("'Continuation' is not what an earlier call answered as 'Next'. Leave it out to begin with the newest message.");
    }

    /// <summary>Writes the messages of which something else is said now, and lets their conversations follow.</summary>
    private static int Judge(IOrganizationService service, Judge judge, IReadOnlyCollection<SocialMessageRow> messages)
    {
        var work = new UnitOfWork(service, SocialMessage.Table);
        var said = new Dictionary<Guid, Said>();
        foreach (var message in messages)
        {
            var judged = new JudgedMessage(judge, MessageText.Of(message), message, SecondOpinion.Of(message));
            var differs = judged.Changes();
            if (differs.Row.Attributes.Count == 0) continue;
            work.Update(message).Row.Attributes.AddRange(differs.Row.Attributes);
            said[message.Id] = judged.Said;
        }

        if (said.Count == 0) return 0;
        var changed = new QueryExpression(SocialMessage.Table);
        changed.Criteria.AddCondition(SocialMessage.Id, ConditionOperator.In, said.Keys.Cast<object>().ToArray());
        var held = HeldRows.Load(service, changed, said.Count);
        JudgedAgain.Follow(service, held, held.Messages.Select(m => MessageChange.Judged(m, said[m.Id])));
        work.Flush();
        return said.Count;
    }
}
