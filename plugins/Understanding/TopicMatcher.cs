using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Finds the topics of a text. All topics' words stand in a few tables that each word is looked up in, so that a thousand topics cost what one does.</summary>
internal sealed class TopicMatcher
{
    private readonly IReadOnlyList<TopicDefinition> topics;
    private readonly PhraseTable phrases = new();
    private readonly HashTable tags = new(64);
    private readonly HashTable handles = new(64);
    private readonly HashTable starts = new(64);
    private readonly bool[] startLengths = new bool[WordSpan.Longest + 1];
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    // For each entry the topics that have it; an exclusion stands as the complement of the topic's place.
    private readonly List<List<int>> owners = new();

    public TopicMatcher(IEnumerable<TopicDefinition> definitions)
    {
        topics = definitions.ToList();
        for (var topic = 0; topic < topics.Count; topic++)
        {
            foreach (var entry in topics[topic].Entries) Add(entry, topic);
            foreach (var entry in topics[topic].Exclusions) Add(entry, ~topic);
        }
    }

    public static TopicMatcher None { get; } = new([]);

    /// <summary>The topics of a text, those with the most places first, then in the order of definition.</summary>
    public IReadOnlyList<TopicMatch> Read(Words words)
    {
        if (topics.Count == 0) return [];
        var found = new TopicHits();
        var at = new List<PhraseHit>();
        for (var i = 0; i < words.Count; i++)
        {
            var token = words[i];
            at.Clear();
            if (token.IsWord) phrases.MatchAll(words, i, at);
            if (token.Kind == TokenKind.Hashtag && tags.TryGet(token.Hash, out var tag)) at.Add(new PhraseHit(i + 1, tag));
            if (token.Kind == TokenKind.Mention && handles.TryGet(token.Hash, out var handle)) at.Add(new PhraseHit(i + 1, handle));
            if (token.IsWord && starts.Count > 0) MatchStarts(words.Text, token, i, at);
            foreach (var hit in at)
            {
                var evidence = new Evidence(token.Start, words[hit.End - 1].End - token.Start, KindOf(token, hit.End - i), 1);
                foreach (var owner in owners[hit.Number]) found.Add(owner, evidence);
            }
        }

        return found.Matches(topics);
    }

    private static EvidenceKind KindOf(Token token, int pieces) => token.Kind switch
    {
        TokenKind.Hashtag or TokenKind.TagWord => EvidenceKind.Hashtag,
        TokenKind.Mention => EvidenceKind.Handle,
        _ => pieces > 1 ? EvidenceKind.Phrase : EvidenceKind.Word,
    };

    private void MatchStarts(string text, Token token, int index, List<PhraseHit> into)
    {
        var hash = WordHash.Start;
        var length = Math.Min(token.Length, WordSpan.Longest);
        for (var n = 1; n <= length; n++)
        {
            hash = WordHash.Add(hash, Folding.Fold(text[token.Start + n - 1]));
            if (startLengths[n] && starts.TryGet(hash, out var entry)) into.Add(new PhraseHit(index + 1, entry));
        }
    }

    private void Add(string entry, int owner)
    {
        if (!places.TryGetValue(entry, out var place))
        {
            places.Add(entry, place = owners.Count);
            owners.Add(new List<int>());
            Index(entry, place);
        }

        owners[place].Add(owner);
    }

    private void Index(string entry, int place)
    {
        if (entry[0] == '#' && entry[1] != ' ') tags.Set(WordSpan.Plain(entry, 1, entry.Length - 1), place);
        else if (entry[0] == '@') handles.Set(WordSpan.Plain(entry, 1, entry.Length - 1), place);
        else if (entry[entry.Length - 1] == '*')
        {
            startLengths[entry.Length - 1] = true;
            starts.Set(WordSpan.Plain(entry, 0, entry.Length - 1), place);
        }
        else phrases.Add(entry, place);
    }
}
