namespace SocialExtension.Plugins.Platform;

/// <summary>Unbounded work is passed on: a call does the newest part, marks its row, and due processing finishes in passes.</summary>
internal static class PassedOn
{
    /// <summary>How many rows one call, or one pass, moves.</summary>
    public const int RowsPerCall = 200;
}
