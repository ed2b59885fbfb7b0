using System.Text;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Makes text storable: what XML cannot carry becomes U+FFFD (w3.org/TR/xml, production Char).</summary>
internal static class TextCleaning
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text itself where nothing had to change, so that a caller can tell by reference.</summary>
    public static string Clean(string text)
    {
        StringBuilder? cleaned = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsSurrogatePair(text, i);
            if (!pair && !IsStorable(text[i])) (cleaned ??= new StringBuilder(text, 0, i, text.Length)).Append(Replacement);
            else cleaned?.Append(text[i]);
            if (!pair) continue;
            i++;
            cleaned?.Append(text[i]);
        }

        return cleaned?.ToString() ?? text;
    }

    private static bool IsStorable(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
