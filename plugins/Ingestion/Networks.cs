using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Which spelling means which network: the labels of the choice, and what channels add. A new network needs no code.</summary>
internal sealed class Networks
{
    private readonly Dictionary<string, int> byName = new();
    private readonly Dictionary<int, string> labels = new();

    /// <summary>Adds a label of the choice.</summary>
    public void AddLabel(int network, string label)
    {
        if (!labels.ContainsKey(network)) labels[network] = label;
        AddSpelling(network, label);
    }

    /// <summary>Adds a further spelling; one that is taken already keeps its meaning.</summary>
    public void AddSpelling(int network, string spelling)
    {
        var name = Normal(spelling);
        if (name.Length > 0 && !byName.ContainsKey(name)) byName[name] = network;
    }

    public int? Find(string spelling) => byName.TryGetValue(Normal(spelling), out var network) ? network : null;

    public string Label(int network) => labels.TryGetValue(network, out var label) ? label : "network";

    /// <summary>Without case and blanks.</summary>
    private static string Normal(string name) => new string(name.Where(c => !char.IsWhiteSpace(c)).ToArray()).ToUpperInvariant();
}
