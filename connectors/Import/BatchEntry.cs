using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Import;

/// <summary>An activity in a batch; with the reason if it is rejected here and not sent.</summary>
internal sealed record BatchEntry(ActivityItem Item, Outcome? RejectedHere);
