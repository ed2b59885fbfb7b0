using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Issues;

/// <summary>The kinds of trouble of Resources/troubles.txt, found like topics.</summary>
internal sealed class TroubleKinds
{
    private static readonly Lazy<TroubleKinds> Loaded = new(() => new TroubleKinds());
    private readonly Dictionary<string, TroubleKind> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, TroubleKind> byKey;
    private readonly TopicMatcher matcher;

    private TroubleKinds()
    {
        var definitions = new List<TopicDefinition>();
        foreach (var row in Embedded.Rows("troubles.txt"))
        {
            byName.Add(row[0], new TroubleKind(row[0], row[1] == "trouble"));
            definitions.Add(new TopicDefinition(Guid.Empty, row[0], TopicKind.Product, row[2]));
        }

        byKey = byName.Values.ToDictionary(k => k.Key);
        matcher = new TopicMatcher(definitions);
    }

    public static IReadOnlyCollection<TroubleKind> All => Loaded.Value.byName.Values;

    /// <summary>The kinds that a text speaks of.</summary>
    public static IEnumerable<TroubleKind> In(Words words) => Loaded.Value.matcher.Read(words).Select(m => Loaded.Value.byName[m.Topic.Name]);

    /// <summary>The kind that a key stands for; null for a word's.</summary>
    public static TroubleKind? Of(uint key) => Loaded.Value.byKey.TryGetValue(key, out var kind) ? kind : null;
}
