using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Fits an organization's weights to its corrections, by due processing: however many come in a minute, it is done once.</summary>
internal static class Learning
{
    private static readonly string[] Columns = { JudgementSetting.Judgement, TableRow.VersionNumber };

    /// <summary>
    /// Says that there is something to learn. Written each time, though it may be there: what is being learned meanwhile then fails and is
    /// repeated, instead of missing this.
    /// </summary>
    public static void Mark(IOrganizationService service, JudgementCorrectionJudgement corrected)
    {
        if (corrected == JudgementCorrectionJudgement.Topic) return;
        var judgement = corrected == JudgementCorrectionJudgement.Sentiment ? JudgementSettingJudgement.Sentiment : JudgementSettingJudgement.Intent;
        var query = new QueryExpression(JudgementSetting.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(JudgementSetting.Judgement, ConditionOperator.Equal, (int)judgement);
        var held = service.Top(query, 1).FirstOrDefault();
        var row = new JudgementSettingRow(held?.Id ?? RowIdentity.Of(JudgementSetting.Table, (int)judgement, "").Id) { WorkPending = true };
        if (held is null)
        {
            row.Name = judgement.ToString();
            row.Judgement = judgement;
            row.Enabled = true;
        }

        service.Execute(new UpsertRequest { Target = row.Row });
    }

    /// <summary>Learns what there is to learn.</summary>
    /// <returns>How many rows were changed.</returns>
    public static int Finish(IOrganizationService service, DateTime now, int limit)
    {
        var changed = 0;
        foreach (var setting in service.Pending<JudgementSettingRow>(JudgementSetting.WorkPending, Columns))
        {
            if (changed >= limit) break;
            changed += Learn(service, setting, now, limit - changed);
        }

        return changed;
    }

    private static int Learn(IOrganizationService service, JudgementSettingRow setting, DateTime now, int limit)
    {
        var kept = new KeptCorrections(service, setting.Judgement!.Value);
        // What is dropped marks the setting again, so the next pass learns.
        if (kept.DropOldest(limit) is > 0 and var dropped) return dropped;
        var work = new UnitOfWork(service, JudgementSetting.Table);
        var change = work.Update(setting);
        var corrections = kept.Read();
        var agreement = Agreement.Of(corrections);
        change.Weights = corrections.All.Count == 0 ? null : corrections.Fit().Write();
        change.Corrections = corrections.All.Count;
        change.AgreementBefore = agreement.Before;
        change.AgreementAfter = agreement.After;
        change.LearnedOn = now;
        change.WorkPending = false;
        work.Flush();
        return 1;
    }
}
