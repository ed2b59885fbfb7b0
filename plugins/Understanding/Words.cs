using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>The pieces of one text, in order.</summary>
internal sealed class Words
{
    private Token[] tokens;

    public Words(string text)
    {
        Text = text;
        tokens = new Token[Math.Max(8, text.Length / 4)];
    }

    public string Text { get; }

    public int Count { get; private set; }

    /// <summary>Words that count, hashtags' pieces with them.</summary>
    public int WordCount { get; private set; }

    public Token this[int index] => tokens[index];

    public void Add(Token token)
    {
        if (Count == tokens.Length) Array.Resize(ref tokens, Count * 2);
        tokens[Count++] = token;
        if (token.IsWord) WordCount++;
    }

    /// <summary>The piece as it is written.</summary>
    public string Written(int index) => Text.Substring(tokens[index].Start, tokens[index].Length);
}
