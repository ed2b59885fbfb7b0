namespace SocialExtension.Packing.Names;

/// <summary>Turns labels and schema names into identifiers.</summary>
internal static class Identifier
{
    /// <summary>"Waiting on us" becomes WaitingOnUs, review_site ReviewSite.</summary>
    public static string Pascal(string label) => string.Concat(label
        .Split([' ', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>A column's schema name without the publisher's prefix; system columns keep theirs, with a capital.</summary>
    public static string Column(string physical, string prefix)
    {
        var name = physical.StartsWith(prefix, StringComparison.Ordinal) ? physical[prefix.Length..] : physical;
        return name switch
        {
            "statecode" or "StateCode" => "StateCode",
            "statuscode" or "StatusCode" => "StatusCode",
            _ => char.ToUpperInvariant(name[0]) + name[1..],
        };
    }
}
