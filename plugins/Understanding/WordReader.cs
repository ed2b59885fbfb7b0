using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Takes a text apart in one pass, whatever its length. Markup and HTML entities are passed over; positions are those of the text as given.</summary>
internal sealed class WordReader
{
    private readonly Words words;
    private readonly IVocabulary vocabulary;
    private readonly WordSpan span;
    private readonly string text;
    private int at;
    private int chunkEnd;

    private WordReader(string text, IVocabulary vocabulary)
    {
        this.text = text;
        this.vocabulary = vocabulary;
        words = new Words(text);
        span = new WordSpan(text, vocabulary);
    }

    public static Words Read(string text, IVocabulary vocabulary)
    {
        var reader = new WordReader(text, vocabulary);
        while (reader.at < text.Length) reader.Next();
        return reader.words;
    }

    private void Next()
    {
        var c = text[at];
        if (char.IsWhiteSpace(c) || Folding.IsInvisible(c))
        {
            at++;
            return;
        }

        var starts = at >= chunkEnd;
        if (starts) FindChunkEnd();
        if (starts && Marks.LinkAt(text, at)) Take(chunkEnd - at, TokenKind.Link);
        else if (Emoticon(starts || c is ':' or ';' or '=' or '<')) return;
        else if (char.IsLetterOrDigit(c)) Word();
        else if (c is '@' or '#' && at + 1 < text.Length && WordSpan.IsInside(text[at + 1])) Named(c);
        else if (Marks.EmojiLength(text, at) is var emoji and > 0) Picture(emoji);
        else if (c is '<' && Marks.TagLength(text, at) is var tag and > 0) at += tag;
        else if (c is '&' && Marks.EntityLength(text, at) is var entity and > 0) Entity(entity);
        else if (c is '!' or '?' or '\uFF01' or '\uFF1F') Take(Run(IsMark), TokenKind.Mark);
        else Take(Run(IsStop), TokenKind.Stop);
    }

    private void FindChunkEnd()
    {
        chunkEnd = at + 1;
        while (chunkEnd < text.Length && !char.IsWhiteSpace(text[chunkEnd])) chunkEnd++;
    }

    private static bool IsMark(char c) => c is '!' or '?' or '\uFF01' or '\uFF1F';

    /// <summary>Punctuation of the same kind is one piece; what may begin something else ends it.</summary>
    private static bool IsStop(char c) => !IsMark(c) && !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c) && c < '\u2000' && c is not ('@' or '#' or '<' or '&' or ':' or ';' or '=');

    private int Run(Func<char, bool> belongs)
    {
        var end = at + 1;
        while (end < chunkEnd && belongs(text[end])) end++;
        return end - at;
    }

    private void Take(int length, TokenKind kind)
    {
        words.Add(new Token(at, length, kind, 0, 0));
        at += length;
    }

    /// <summary>The longest face that begins here and is not the beginning of a word.</summary>
    private bool Emoticon(bool mayBegin)
    {
        if (!mayBegin) return false;
        for (var length = Math.Min(Marks.LongestEmoticon, chunkEnd - at); length >= 2; length--)
        {
            var end = at + length;
            if (end < text.Length && char.IsLetterOrDigit(text[end])) continue;
            if (!Marks.HasPunctuation(text, at, length)) continue;
            var hash = WordSpan.Plain(text, at, length);
            if (!vocabulary.KnowsFace(hash)) continue;
            words.Add(new Token(at, length, TokenKind.Emoticon, hash, hash));
            at = end;
            return true;
        }

        return false;
    }

    private void Word()
    {
        var end = span.End(at);
        span.Add(words, at, end, TokenKind.Word);
        at = end;
    }

    private void Named(char sign)
    {
        var end = at + 1;
        while (end < text.Length && (WordSpan.IsInside(text[end]) || (sign == '@' && text[end] is '.' or '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) end++;
        var hash = WordSpan.Plain(text, at + 1, Math.Min(end - at - 1, WordSpan.Longest));
        words.Add(new Token(at, end - at, sign == '@' ? TokenKind.Mention : TokenKind.Hashtag, hash, hash));
        if (sign == '#') TagWords.Add(words, span, vocabulary, at + 1, end);
        at = end;
    }

    private void Picture(int length)
    {
        var hash = Marks.EmojiHash(text, at, length);
        words.Add(new Token(at, length, TokenKind.Emoji, hash, hash));
        at += length;
    }

    /// <summary>Networks escape their texts: &amp;lt;3 is a heart, anything else is punctuation.</summary>
    private void Entity(int length)
    {
        var heart = string.CompareOrdinal(text, at, "&lt;3", 0, 5) == 0;
        var hash = heart ? WordHash.Of("<3") : 0;
        words.Add(new Token(at, heart ? 5 : length, heart ? TokenKind.Emoticon : TokenKind.Stop, hash, hash));
        at += heart ? 5 : length;
    }
}
