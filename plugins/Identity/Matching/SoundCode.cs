using System.Text;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>
/// How a word sounds, roughly and in any language: its consonants by kind, without repetition. Words that are written differently by ear,
/// by habit or by transliteration mostly share it, so it serves to find them; spelling then says how alike they are.
/// </summary>
internal static class SoundCode
{
    private const int Longest = 6;
    private const string Letters = "bpfvwckqgjxszdtlmnr";
    private const string Kinds = "ppfffkkkkjkssttlmnr";

    private static readonly string[] From = { "dzh", "ph", "gh", "sch", "sh", "ch", "ck", "th" };
    private static readonly string[] To = { "j", "f", "", "s", "s", "k", "k", "t" };

    /// <summary>The code of a word of NameText; what is written in no alphabet stays as it is.</summary>
    public static string Of(string word)
    {
        if (word.Length == 0) return "";
        var text = Start(word);
        for (var i = 0; i < From.Length; i++) text = text.Replace(From[i], To[i]);
        var code = new StringBuilder();
        if (text.Length > 0 && "aeiouyh".IndexOf(text[0]) >= 0) code.Append('a');
        foreach (var c in text)
        {
            var at = Letters.IndexOf(c);
            var kind = at >= 0 ? Kinds[at] : c > 'z' ? c : '\0';
            if (kind != '\0' && (code.Length == 0 || code[code.Length - 1] != kind)) code.Append(kind);
            if (code.Length == Longest) break;
        }

        return code.ToString();
    }

    /// <summary>Silent letters at the beginning.</summary>
    private static string Start(string word)
    {
        if (word.Length < 2 || word[1] is not ('n' or 'r')) return word;
        var isSilent = word[1] == 'n' ? word[0] is 'k' or 'g' or 'p' : word[0] == 'w';
        return isSilent ? word.Substring(1) : word;
    }
}
