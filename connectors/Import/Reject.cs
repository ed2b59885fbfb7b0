using System.Text;
using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Import;

/// <summary>An activity that was not taken in, and why.</summary>
internal sealed record Reject(ActivityItem Item, string Code, string Reason)
{
    /// <summary>The codes of what may not be held, by anybody: a file that keeps it would bring the person back.</summary>
    private static readonly HashSet<string> NotToBeKept = new(["suppressed", "consent_withdrawn"], StringComparer.Ordinal);

    /// <summary>The text as the rejects file keeps it; of who was erased or withdrew consent, nothing.</summary>
    public string Text => NotToBeKept.Contains(Code) ? "" : Encoding.UTF8.GetString(Item.Text);
}
