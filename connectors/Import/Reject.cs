using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Import;

/// <summary>An activity that was not taken in, and why.</summary>
internal sealed record Reject(ActivityItem Item, string Code, string Reason);
