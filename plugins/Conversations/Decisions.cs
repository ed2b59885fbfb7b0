using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What people set on the rows of one conversation. It survives a join; of two, the later counts.</summary>
internal sealed class Decisions
{
    private readonly IReadOnlyList<ConversationRow> latest;

    private Decisions(ConversationState state, DateTime? settledOn, ConversationDecision decision, EntityReference? owner, IReadOnlyList<ConversationRow> latest)
    {
        State = state;
        SettledOn = settledOn;
        Decision = decision;
        Owner = owner;
        this.latest = latest;
        Issue = latest.FirstOrDefault(r => r.IssueSet == true) ?? latest.FirstOrDefault(r => r.IssueId is not null);
    }

    public ConversationState State { get; }

    /// <summary>When a person settled it; null where nobody did.</summary>
    public DateTime? SettledOn { get; }

    public ConversationDecision Decision { get; }

    /// <summary>Whom a new row takes over from the rows that become part of it.</summary>
    public EntityReference? Owner { get; }

    /// <summary>Puts what a person set last in the place of what the messages say.</summary>
    public void Settle(JudgedColumn column, ConversationRow said)
    {
        var row = latest.FirstOrDefault(column.IsSetOn);
        said.Row[column.Set] = row is not null;
        if (row is not null) said.Row[column.Value] = row.Row.GetAttributeValue<object?>(column.Value);
    }

    /// <summary>The row on which a person set the issue, or that there is none; else one for which an issue was found. Null where there is neither.</summary>
    public ConversationRow? Issue { get; }

    /// <summary>Weighs the rows that are one conversation now, the one that stays first.</summary>
    public static Decisions Of(ConversationRow? held, IReadOnlyList<ConversationRow> merged)
    {
        var latest = (held is null ? merged : new[] { held }.Concat(merged)).OrderByDescending(r => r.ModifiedOn).ThenBy(r => r.Id).ToList();
        var settled = latest.Where(IsSettled).OrderByDescending(SettledAt).FirstOrDefault() ?? held;
        var decided = latest.FirstOrDefault(r => r.Decision is not (null or ConversationDecision.Undecided));
        return new Decisions(
            settled?.State ?? ConversationState.Open,
            settled is not null && IsSettled(settled) ? SettledAt(settled) : null,
            decided?.Decision ?? ConversationDecision.Undecided,
            held is null ? latest.FirstOrDefault()?.OwnerId : null,
            latest);
    }

    private static bool IsSettled(ConversationRow row) => row.State is ConversationState.Resolved or ConversationState.NotForUs;

    /// <summary>Where the step that notes the time was bypassed, the last change stands in.</summary>
    private static DateTime? SettledAt(ConversationRow row) => row.ResolvedOn ?? row.ModifiedOn;
}
