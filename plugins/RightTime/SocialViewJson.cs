using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Ties;

namespace SocialExtension.Plugins.RightTime;

/// <summary>The view as JSON, version 1: docs/social-view.schema.json.</summary>
internal static class SocialViewJson
{
    private const int Version = 1;

    public static string Write(SocialView view) => JsonOutput.Object(o =>
    {
        o.Number("version", Version);
        o.Time("asOf", view.AsOf);
        o.Object("contact", c =>
        {
            c.Id("id", view.Contact.Id);
            c.Text("name", view.Contact.Text("fullname"));
        });
        o.Object("rightNow", n =>
        {
            n.Text("sentence", view.Now.Sentence);
            n.Text("action", view.Now.Action);
            n.Text("reason", view.Now.Reason);
            n.Time("dueOn", view.Now.DueOn);
        });
        o.Array("conversations", a =>
        {
            foreach (var conversation in view.Conversations) a.Item(i => Conversation(i, view, conversation));
        });
        o.Array("profiles", a =>
        {
            foreach (var profile in view.Profiles) a.Item(i => Profile(i, profile));
        });
        o.Array("knowledge", a =>
        {
            foreach (var issue in view.Issues) a.Item(i => Cause(i, issue));
            foreach (var tie in view.Ties) a.Item(i => Tie(i, tie));
            Facts(a, view.Facts.Now);
        });
        o.Array("history", a => Facts(a, view.Facts.Former));
        o.Number("withheld", view.Withheld);
    });

    private static void Tie(JsonOutput o, Entity row)
    {
        var other = row.GetAttributeValue<EntityReference>(TieConnection.To);
        var count = row.GetAttributeValue<int>(TieConnection.Count);
        o.Text("type", "tie");
        o.Id("id", row.Id);
        o.Object("contact", c =>
        {
            c.Id("id", other.Id);
            c.Text("name", other.Name);
        });
        o.Text("kind", TieRoles.Words(row.GetAttributeValue<EntityReference>(TieConnection.FromRole).Id));
        o.Text("strength", ChoiceWords.Of(TieConnection.StrengthOf(count)));
        o.Number("count", count);
        o.Time("lastOn", row.Time(TieConnection.LastOn));
    }

    private static void Conversation(JsonOutput o, SocialView view, ConversationRow row)
    {
        o.Id("id", row.Id);
        o.Text("name", row.Name ?? "");
        o.Text("network", row.Label(Schema.Conversation.Network) ?? "");
        o.Text("visibility", ChoiceWords.Of(row.Visibility ?? ConversationVisibility.Public));
        o.Text("state", ChoiceWords.Of(row.State ?? ConversationState.Open));
        o.Text("decision", ChoiceWords.Of(row.Decision ?? ConversationDecision.Undecided));
        o.Number("priority", row.Priority);
        o.Time("dueOn", SocialView.DueOn(row));
        Behind(o, view.Issue(row));
        o.Array("messages", a =>
        {
            foreach (var message in view.Messages(row)) a.Item(i => Message(i, message));
        });
        More(o, row.Id, view.Earlier(row));
    }

    private static void Behind(JsonOutput o, IssueRow? issue)
    {
        if (issue is null) o.Text("issue", null);
        else
        {
            o.Object("issue", i =>
            {
                i.Id("id", issue.Id);
                i.Text("name", issue.Name ?? "");
            });
        }
    }

    private static void More(JsonOutput o, Guid conversation, int earlier)
    {
        if (earlier == 0) o.Text("more", null);
        else
        {
            o.Object("more", m =>
            {
                m.Number("earlier", earlier);
                m.Id("conversationId", conversation);
            });
        }
    }

    private static void Message(JsonOutput o, SocialMessageRow row)
    {
        o.Id("id", row.Id);
        o.Text("direction", ChoiceWords.Of(row.Direction ?? SocialMessageDirection.Incoming));
        o.Text("author", row.ProfileId?.Name ?? row.ChannelId?.Name ?? "");
        o.Text("text", (row.Visibility == SocialMessageVisibility.Direct ? row.PrivateText : row.Text) ?? "");
        o.Time("postedOn", row.PostedOn);
        o.Text("sentiment", row.Sentiment is { } sentiment ? ChoiceWords.Of(sentiment) : null);
        o.Text("url", row.Url);
        ViewJudgement.Write(o, row);
    }

    private static void Profile(JsonOutput o, SocialProfileRow row)
    {
        o.Id("id", row.Id);
        o.Text("network", row.Label(SocialProfile.Network) ?? "");
        o.Text("name", row.Name ?? "");
        o.Text("handle", row.Handle);
        o.Text("url", row.ProfileUrl);
        o.Object("match", m =>
        {
            m.Text("status", ChoiceWords.Of(row.MatchStatus ?? SocialProfileMatchStatus.Unmatched));
            m.Number("score", row.MatchScore);
            m.Array("evidence", a => Evidence(a, row.MatchEvidence));
        });
    }

    private static void Cause(JsonOutput o, IssueRow row)
    {
        o.Text("type", "issue");
        o.Id("id", row.Id);
        o.Text("name", row.Name ?? "");
        o.Text("status", ChoiceWords.Of(row.Status ?? IssueStatus.New));
        o.Number("customers", row.Customers ?? 0);
        o.Number("silent", row.Silent ?? 0);
        o.Number("lastWeek", row.LastWeek ?? 0);
        o.Day("fixDueOn", row.FixDueOn);
    }

    private static void Facts(JsonOutput array, IEnumerable<ObservationRow> rows)
    {
        foreach (var row in rows)
        {
            array.Item(o =>
            {
                o.Text("type", "observation");
                o.Id("id", row.Id);
                o.Text("kind", row.Kind is { } kind ? ChoiceWords.Of(kind) : null);
                o.Text("aspect", row.Aspect);
                o.Text("value", row.Value ?? "");
                o.Text("source", row.Source);
                o.Text("url", row.SourceUrl);
                o.Time("collectedOn", row.CollectedOn);
                o.Number("confidence", row.Confidence);
                o.Text("basis", row.LawfulBasis is { } basis ? ChoiceWords.Of(basis) : null);
                o.Day("expiresOn", row.ExpiresOn);
            });
        }
    }

    private static void Evidence(JsonOutput array, string? stored)
    {
        if (string.IsNullOrEmpty(stored)) return;
        foreach (var piece in JsonReader.Read(stored!).Items)
        {
            array.Item(o =>
            {
                o.Text("sentence", piece.String("sentence") ?? "");
                o.Number("weight", piece["weight"] is { Kind: JsonKind.Number } weight ? decimal.Parse(weight.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : (decimal?)null);
            });
        }
    }
}
