using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What an organization set for its judgements, and what its corrections taught. Without a row a judgement is on and knows what is shipped.</summary>
internal sealed class Settings
{
    private readonly List<JudgementSettingRow> rows;
    private readonly ITracingService trace;

    private Settings(List<JudgementSettingRow> rows, ITracingService trace)
    {
        this.rows = rows;
        this.trace = trace;
    }

    /// <summary>Everything that is not switched off.</summary>
    public Judgements Asked => rows.Where(r => r.Enabled == false).Aggregate(Judgements.All, (asked, row) => asked & ~Flag(row.Judgement));

    public string? OwnWords => Usable(() => Checked(Row(JudgementSettingJudgement.Sentiment)?.Words), "its own words", trace);

    public static Settings Load(IOrganizationService service, ITracingService trace)
    {
        var query = new QueryExpression(JudgementSetting.Table) { ColumnSet = new ColumnSet(JudgementSetting.Judgement, JudgementSetting.Enabled, JudgementSetting.Words, JudgementSetting.Weights) };
        query.Criteria.AddCondition(JudgementSetting.StateCode, ConditionOperator.Equal, 0);
        return new Settings(service.All<JudgementSettingRow>(query), trace);
    }

    public LearnedWeights? Weights(JudgementSettingJudgement judgement) =>
        Row(judgement)?.Weights is { Length: > 0 } text ? Usable(() => LearnedWeights.Read(text), $"what was learned of {judgement}", trace) : null;

    /// <summary>What an organization keeps in a form of ours; null, and told, where somebody spoiled it: messages are not held up by that.</summary>
    public static T? Usable<T>(Func<T?> read, string what, ITracingService trace)
        where T : class
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            trace.Trace("Judging goes on without {0}: it can't be read.", what);
            return null;
        }
    }

    private static string? Checked(string? words)
    {
        if (words is not null) Lexicon.General.With(words);
        return words;
    }

    private static Judgements Flag(JudgementSettingJudgement? judgement) => judgement is { } one ? (Judgements)(1 << (one - JudgementSettingJudgement.Sentiment)) : Judgements.None;

    private JudgementSettingRow? Row(JudgementSettingJudgement judgement) => rows.FirstOrDefault(r => r.Judgement == judgement);
}
