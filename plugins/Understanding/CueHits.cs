using System.Collections.Generic;

namespace SocialExtension.Plugins.Understanding;

/// <summary>The cues of one text and their sums.</summary>
internal sealed class CueHits
{
    private readonly int[] sums = new int[(int)Cue.Irony + 1];
    private readonly List<Hit> hits = new();

    /// <summary>Of a text that is not read.</summary>
    public static CueHits None { get; } = new();

    public int this[Cue cue] => sums[(int)cue];

    /// <summary>A longer phrase that begins earlier takes in those inside it.</summary>
    public void Add(Cue cue, int weight, int start, int length)
    {
        for (var i = hits.Count - 1; i >= 0 && i >= hits.Count - 8; i--)
        {
            if (hits[i].Cue == cue && hits[i].Evidence.Start + hits[i].Evidence.Length >= start + length) return;
        }

        sums[(int)cue] += weight;
        hits.Add(new Hit(cue, new Evidence(start, length, EvidenceKind.Phrase, weight)));
    }

    /// <summary>Where a cue stands.</summary>
    public IReadOnlyList<Evidence> Of(Cue cue)
    {
        List<Evidence>? found = null;
        foreach (var hit in hits)
        {
            if (hit.Cue == cue && (found?.Count ?? 0) < Evidence.Most) (found ??= new List<Evidence>()).Add(hit.Evidence);
        }

        return (IReadOnlyList<Evidence>?)found ?? System.Array.Empty<Evidence>();
    }

    private readonly struct Hit(Cue cue, Evidence evidence)
    {
        public Cue Cue { get; } = cue;

        public Evidence Evidence { get; } = evidence;
    }
}
