using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// The corrections of one judgement that are kept to learn from: the newest, so many of each person and so many in all. A storm by one person
/// drives that person's own out, not the others'.
/// </summary>
internal sealed class KeptCorrections
{
    /// <summary>So many of one person are kept. Together they count less: <see cref="Corrections.PerUser"/>.</summary>
    public const int MostOfOne = 500;

    private readonly IOrganizationService service;
    private readonly int labels;
    private readonly List<JudgementCorrectionRow> kept;
    private readonly List<JudgementCorrectionRow> old;

    public KeptCorrections(IOrganizationService service, JudgementSettingJudgement judgement)
    {
        this.service = service;
        var isSentiment = judgement == JudgementSettingJudgement.Sentiment;
        labels = isSentiment ? Learned.Sentiments : IntentRules.Count;
        var query = new QueryExpression(JudgementCorrection.Table) { ColumnSet = new ColumnSet(JudgementCorrection.UserId, JudgementCorrection.CorrectedOn, JudgementCorrection.Features) };
        query.Criteria.AddCondition(JudgementCorrection.Judgement, ConditionOperator.Equal, (int)(isSentiment ? JudgementCorrectionJudgement.Sentiment : JudgementCorrectionJudgement.Intent));
        query.Criteria.AddCondition(JudgementCorrection.StateCode, ConditionOperator.Equal, 0);
        var all = service.All<JudgementCorrectionRow>(query).OrderByDescending(r => r.CorrectedOn).ThenBy(r => r.Id).ToList();
        kept = all.GroupBy(r => r.UserId?.Id).SelectMany(g => g.Take(MostOfOne)).OrderByDescending(r => r.CorrectedOn).ThenBy(r => r.Id).Take(Corrections.Most).ToList();
        old = all.Except(kept).ToList();
    }

    /// <summary>Drops what is too much, as far as is allowed. What people said of those messages stands.</summary>
    /// <returns>How many rows were dropped.</returns>
    public int DropOldest(int limit)
    {
        var dropped = old.Take(Math.Max(0, limit)).OrderBy(r => r.Id).ToList();
        foreach (var row in dropped) service.Delete(JudgementCorrection.Table, row.Id);
        return dropped.Count;
    }

    public Corrections Read()
    {
        var corrections = new Corrections(labels);
        foreach (var one in kept.Where(r => !string.IsNullOrEmpty(r.Features)).SelectMany(r => CorrectionsText.Read(r.Features!).All)) corrections.Add(one);
        return corrections;
    }
}
