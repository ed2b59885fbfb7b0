using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>
/// Who replies to, mentions and answers whom in one conversation: from its public messages alone, and the same in whatever order they came. A
/// reply to a question is an answer. Who is replied to is mentioned by most networks anyway: that counts once.
/// </summary>
internal sealed class ConversationTies
{
    private readonly KnownContacts known;
    private readonly Dictionary<string, SocialMessageRow> byId;
    private readonly Dictionary<string, TiePart> parts = new(StringComparer.Ordinal);

    private ConversationTies(IEnumerable<SocialMessageRow> messages, KnownContacts known)
    {
        this.known = known;
        byId = messages.Where(Counts).GroupBy(m => m.ExternalId!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var message in byId.Values) Read(message);
    }

    /// <summary>What a conversation adds to ties.</summary>
    public static IReadOnlyCollection<TiePart> Of(IEnumerable<SocialMessageRow> messages, KnownContacts known) => new ConversationTies(messages, known).parts.Values;

    private static bool Counts(SocialMessageRow message) =>
        message is { Direction: SocialMessageDirection.Incoming, Visibility: SocialMessageVisibility.Public, ExternalId: not null, PostedOn: not null, ProfileId: not null } && message.StateCode != MessageRow.Canceled;

    private void Read(SocialMessageRow message)
    {
        if (known.OfProfile(message.ProfileId!.Id) is not { } author) return;
        var on = message.PostedOn!.Value;
        var parent = message.InReplyToExternalId is { } id && byId.TryGetValue(id, out var found) ? found : null;
        if (parent is not null && known.OfProfile(parent.ProfileId!.Id) is { } answered) Add(author, answered, null, parent.Intent == Intent.Question ? TieKind.Answers : TieKind.Replies, on);
        foreach (var key in MentionKeys.Read(message.MentionKeys).People.Distinct().Where(k => k != parent?.AuthorKey && k != message.AuthorKey)) Add(author, known.OfKey(key), key, TieKind.Mentions, on);
    }

    private void Add(Guid from, Guid? to, string? toKey, TieKind kind, DateTime on)
    {
        if (from == to) return;
        var key = TiePart.KeyOf(from, to, toKey, kind);
        if (parts.TryGetValue(key, out var part)) part.Count.Add(on);
        else parts[key] = new TiePart(from, to, toKey, kind, on);
    }
}
