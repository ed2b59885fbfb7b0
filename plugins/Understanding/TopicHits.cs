using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Where the words of topics stand in one text.</summary>
internal sealed class TopicHits
{
    private readonly Dictionary<int, List<Evidence>> places = new();
    private readonly HashSet<int> excluded = new();

    /// <param name="owner">A topic's place, or the complement of one that this excludes.</param>
    /// <param name="evidence">Where it stands.</param>
    public void Add(int owner, Evidence evidence)
    {
        if (owner < 0)
        {
            excluded.Add(~owner);
            return;
        }

        if (!places.TryGetValue(owner, out var list)) places.Add(owner, list = new List<Evidence>());
        if (list.Count < Evidence.Most) list.Add(evidence);
    }

    public IReadOnlyList<TopicMatch> Matches(IReadOnlyList<TopicDefinition> topics) =>
        places.Where(p => !excluded.Contains(p.Key)).OrderByDescending(p => p.Value.Count).ThenBy(p => p.Key).Select(p => new TopicMatch(topics[p.Key], p.Value)).ToList();
}
