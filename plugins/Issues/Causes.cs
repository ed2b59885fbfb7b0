using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Issues;

/// <summary>The causes of one topic that a conversation may belong to, found by the terms they have.</summary>
internal sealed class Causes(Frequencies frequencies)
{
    /// <summary>From this likeness on two say the same.</summary>
    public const double Same = 0.25;

    /// <summary>The most causes that a conversation is compared with.</summary>
    public const int MostCompared = 32;

    private readonly Dictionary<uint, List<Cause>> byTerm = new();

    public void Add(Cause cause)
    {
        foreach (var term in cause.Sketch.Terms) Index(term.Key, cause);
    }

    /// <summary>The cause that says the same; null where none does. Of two alike the one that was there first.</summary>
    public Cause? Find(Terms terms)
    {
        Cause? best = null;
        var most = 0.0;
        foreach (var cause in Candidates(terms))
        {
            var likeness = cause.Sketch.Similarity(terms, frequencies);
            if (likeness < Same || likeness <= most) continue;
            most = likeness;
            best = cause;
        }

        return best;
    }

    /// <summary>Takes a conversation into a cause, so that what it says is found too.</summary>
    public void Join(Cause cause, Terms terms)
    {
        cause.Sketch.Add(terms, frequencies);
        foreach (var key in terms.Keys) Index(key, cause);
    }

    /// <summary>Forgets a cause that another stands for now.</summary>
    public void Remove(Cause cause)
    {
        foreach (var causes in byTerm.Values) causes.Remove(cause);
    }

    private IEnumerable<Cause> Candidates(Terms terms)
    {
        var shared = new Dictionary<Cause, double>();
        foreach (var key in terms.Keys)
        {
            if (!byTerm.TryGetValue(key, out var causes)) continue;
            var weight = frequencies.Weight(key);
            foreach (var cause in causes) shared[cause] = shared.TryGetValue(cause, out var sum) ? sum + weight : weight;
        }

        return shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Place).Take(MostCompared).Select(s => s.Key).OrderBy(c => c.Place);
    }

    private void Index(uint key, Cause cause)
    {
        if (!byTerm.TryGetValue(key, out var causes)) byTerm.Add(key, causes = new List<Cause>());
        if (!causes.Contains(cause)) causes.Add(cause);
    }
}
