using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>The one sentence that matters, and what to do about it.</summary>
internal sealed class RightNow
{
    private RightNow(string sentence, string? action = null, string? reason = null, DateTime? dueOn = null)
    {
        Sentence = sentence;
        Action = action;
        Reason = reason;
        DueOn = dueOn;
    }

    public string Sentence { get; }

    public string? Action { get; }

    public string? Reason { get; }

    public DateTime? DueOn { get; }

    /// <summary>Judges from the conversations that are shown.</summary>
    /// <param name="asOf">The moment that the view is about.</param>
    /// <param name="name">The contact's.</param>
    /// <param name="profiles">The contact's, linked or suggested.</param>
    /// <param name="conversations">What is shown.</param>
    /// <param name="withheld">How many messages the caller may not read.</param>
    /// <param name="waits">How each of the conversations that waits on us waits.</param>
    /// <param name="cause">The cause behind a conversation, as far as the caller may read it.</param>
    public static RightNow Of(DateTime asOf, string name, IReadOnlyList<SocialProfileRow> profiles, IReadOnlyList<ConversationRow> conversations, int withheld, Func<ConversationRow, Wait> waits, Func<ConversationRow, IssueRow?> cause)
    {
        var waiting = conversations.Where(c => State(c) == ConversationState.WaitingOnUs).Select(waits).OrderBy(w => w.Since).ToList();
        if (waiting.Count > 0) return Waiting(asOf, name, waiting[0], waiting.Count - 1, cause(waiting[0].Conversation));
        if (withheld > 0) return new RightNow("Nothing that you may read waits for us.");
        if (conversations.Count == 0 && profiles.All(ProfileLink.IsSuggestion)) return Unlinked(profiles.Count);
        var ours = conversations.Count(c => State(c) == ConversationState.WaitingOnCustomer);
        if (ours > 0) return new RightNow(ours == 1 ? $"Nothing waits for us: the last word in the open conversation is ours." : $"Nothing waits for us: the last word in all {ours} open conversations is ours.");
        var open = conversations.Count(c => State(c) == ConversationState.Open);
        return new RightNow(open == 0 ? "Nothing is open." : open == 1 ? "Nothing waits for us. One conversation goes on without us." : $"Nothing waits for us. {open} conversations go on without us.");
    }

    private static RightNow Unlinked(int suggested) =>
        new("No social profile is linked to this contact yet." + (suggested == 0 ? "" : suggested == 1 ? " One is suggested." : $" {suggested} are suggested."));

    private static RightNow Waiting(DateTime asOf, string name, Wait longest, int more, IssueRow? issue)
    {
        var who = longest.IsTheContacts ? $"{name} has" : $"A conversation that {name} takes part in has";
        var wait = $"{who} been waiting for {Span(asOf - longest.Since)} for an answer on {longest.Conversation.Label(Conversation.Network) ?? "a network"}.";
        var cause = issue is null ? null : KnownCause.Sentence(issue, asOf);
        var others = more == 0 ? null : more == 1 ? "One more conversation waits for us." : $"{more} more conversations wait for us.";
        var reason = "The last word in this conversation is not ours" + (issue is not null && KnownCause.HasDay(issue, asOf) ? ", and there is a day to name." : ".");
        return new RightNow(string.Join(" ", new[] { wait, cause, others }.OfType<string>()), "Reply", reason, SocialView.DueOn(longest.Conversation));
    }

    private static ConversationState State(ConversationRow conversation) => conversation.State ?? ConversationState.Open;

    /// <summary>A span as people would say it.</summary>
    private static string Span(TimeSpan span)
    {
        string Number(double value) => Math.Floor(value).ToString(CultureInfo.InvariantCulture);
        if (span.TotalMinutes < 1) return "less than a minute";
        if (span.TotalHours < 1) return $"{Number(span.TotalMinutes)} min";
        if (span.TotalDays < 1) return $"{Number(span.TotalHours)} h {span.Minutes} min";
        if (span.TotalDays < 2) return $"1 day {span.Hours} h";
        return span.TotalDays < 100 ? $"{Number(span.TotalDays)} days" : span.TotalDays < 730 ? $"{Number(span.TotalDays / 30)} months" : $"{Number(span.TotalDays / 365)} years";
    }
}
