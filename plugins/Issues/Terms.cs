using System.Collections.Generic;
using System.Linq;
using System.Text;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Issues;

/// <summary>What a conversation's customer messages say, as far as it tells a cause: kinds of trouble, and words that are not everyday English.</summary>
internal sealed class Terms
{
    private const int MostWords = 64;
    private const int ShortestWord = 2;
    private readonly SortedDictionary<uint, string?> terms = new();

    private Terms()
    {
    }

    /// <summary>By key, in its order.</summary>
    public IReadOnlyCollection<uint> Keys => terms.Keys;

    /// <summary>Reads the messages of one conversation.</summary>
    public static Terms Read(IEnumerable<MessageText> messages)
    {
        var read = new Terms();
        foreach (var message in messages) read.Add(message);
        return read;
    }

    /// <summary>Terms whose words are not known any more.</summary>
    public static Terms Of(IEnumerable<uint> keys)
    {
        var read = new Terms();
        foreach (var key in keys) read.terms[key] = null;
        return read;
    }

    public bool Has(uint key) => terms.ContainsKey(key);

    /// <summary>The word as it was written in a public message; null for a private one's, which nothing quotes, and for a kind of trouble.</summary>
    public string? Word(uint key) => terms.TryGetValue(key, out var word) ? word : null;

    private void Add(MessageText message)
    {
        var words = WordReader.Read(message.Text, Lexicon.Service);
        foreach (var kind in TroubleKinds.In(words)) terms[kind.Key] = null;
        for (var i = 0; i < words.Count && terms.Count < MostWords; i++)
        {
            var token = words[i];
            if (!token.IsWord || token.Length < ShortestWord || char.IsDigit(words.Text[token.Start]) || Language.IsFrequent(token.Hash)) continue;
            var key = TermKey.OfWord(token.Stem);
            if (!terms.TryGetValue(key, out var known) || known is null) terms[key] = message.IsPrivate ? null : Shown(words.Written(i));
        }
    }

    private static string Shown(string written)
    {
        var shown = new StringBuilder();
        foreach (var c in written.Where(c => !Folding.IsInvisible(c)).Take(WordSpan.Longest)) shown.Append(Folding.Fold(c));
        return shown.ToString();
    }
}
