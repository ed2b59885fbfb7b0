using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Corrections as rows: one for each message and each thing that a person said of it, the latest. With each that comes or goes there is something to learn.</summary>
internal sealed class CorrectionRows
{
    private readonly IOrganizationService service;

    public CorrectionRows(IOrganizationService service) => this.service = service;

    /// <summary>Which judgement a column is of.</summary>
    public static JudgementCorrectionJudgement Of(JudgedColumn column) =>
        column == JudgedColumn.Sentiment ? JudgementCorrectionJudgement.Sentiment : column == JudgedColumn.Intent ? JudgementCorrectionJudgement.Intent : JudgementCorrectionJudgement.Topic;

    public void Keep(JudgedColumn column, CorrectedMessage message, Guid user, DateTime now)
    {
        var judgement = Of(column);
        var said = message.Row.Label(column.Value) ?? message.Row.TopicId?.Name;
        var row = new JudgementCorrectionRow(IdOf(message.Row.Id, judgement))
        {
            Name = Values.Cut($"{judgement}: {(column.IsSame(message.Row, new SocialMessageRow()) ? "none" : said)}", 200),
            Judgement = judgement,
            MessageId = message.Row.Reference,
            Judged = Judged(message.Row.Judgement, judgement),
            Said = column.IsSame(message.Row, new SocialMessageRow()) ? null : said,
            UserId = new EntityReference("systemuser", user),
            CorrectedOn = now,
            Features = Features(judgement, message, user, now),
        };
        service.Execute(new UpsertRequest { Target = row.Row });
        Learning.Mark(service, judgement);
    }

    public void Forget(Guid message, IReadOnlyCollection<JudgedColumn> columns)
    {
        var query = new QueryExpression(JudgementCorrection.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(JudgementCorrection.MessageId, ConditionOperator.Equal, message);
        query.Criteria.AddCondition(JudgementCorrection.Judgement, ConditionOperator.In, columns.Select(c => (object)(int)Of(c)).ToArray());
        foreach (var row in service.All(query)) service.Delete(JudgementCorrection.Table, row.Id);
    }

    private static Guid IdOf(Guid message, JudgementCorrectionJudgement judgement) => RowIdentity.Of(JudgementCorrection.Table, (int)judgement, message.ToString("D")).Id;

    private static string? Features(JudgementCorrectionJudgement judgement, CorrectedMessage message, Guid user, DateTime now)
    {
        var correction = judgement switch
        {
            JudgementCorrectionJudgement.Sentiment when message.Row.Sentiment is { } sentiment => message.Judge.Correct(message.Text, message.Row.Id, user, now, sentiment),
            JudgementCorrectionJudgement.Intent when message.Row.Intent is { } intent => message.Judge.Correct(message.Text, message.Row.Id, user, now, intent),
            _ => null, // of topics nothing is learned
        };
        if (correction is null) return null;
        var one = new Corrections(correction.Shipped.Count);
        one.Add(correction);
        return CorrectionsText.Write(one);
    }

    /// <summary>What the evidence says was judged, which a correction leaves as it is.</summary>
    private static string? Judged(string? evidence, JudgementCorrectionJudgement judgement)
    {
        if (string.IsNullOrEmpty(evidence)) return null;
        var json = JsonReader.Read(evidence!);
        return judgement switch
        {
            JudgementCorrectionJudgement.Sentiment => json["sentiment"]?.String("class"),
            JudgementCorrectionJudgement.Intent => json["intent"]?.String("class"),
            _ => json["topics"]?.Items.FirstOrDefault()?.String("name"),
        };
    }
}
