namespace SocialExtension.Connectors.Server;

/// <summary>Makes text from elsewhere fit for a terminal, where a control character can move the cursor or hide what was printed.</summary>
internal static class Printable
{
    private const int Longest = 1000;

    public static string Text(string text)
    {
        var cut = text.Length > Longest ? text[..Longest] + "…" : text;
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
    }

    /// <summary>Without the token, should the other side have sent it back.</summary>
    public static string Text(string text, Caller caller) => Text(text.Replace(caller.Token, "[token]", StringComparison.Ordinal));
}
