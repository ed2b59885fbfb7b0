using System.Text.RegularExpressions;

namespace SocialExtension.Plugins.Privacy;

/// <summary>Patterns of the operator Like.</summary>
internal static class LikePattern
{
    /// <summary>A text that stands for itself in a pattern (learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters).</summary>
    public static string Literal(string text) => Regex.Replace(text, @"[%_\[]", "[$0]");
}
