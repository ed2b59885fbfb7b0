using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>A competitor's fault is no complaint about us.</summary>
internal static class Competitors
{
    /// <summary>Competitors are talked about, and nothing of ours.</summary>
    public static bool Only(IReadOnlyList<TopicMatch> topics) => topics.Count > 0 && topics.All(t => t.Topic.Kind == TopicKind.Competitor);

    /// <summary>What would be a complaint or a threat to leave is neither.</summary>
    public static void Excuse(double[] intents)
    {
        intents[IntentRules.Place(Intent.Complaint)] = 0;
        intents[IntentRules.Place(Intent.ChurnRisk)] = 0;
    }
}
