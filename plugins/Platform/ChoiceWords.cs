using System;
using System.Text;

namespace SocialExtension.Plugins.Platform;

/// <summary>The English label of one of our own choices: WaitingOnUs becomes "Waiting on us".</summary>
internal static class ChoiceWords
{
    public static string Of(Enum value)
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString()) text.Append(text.Length > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString());
        return text.ToString();
    }
}
