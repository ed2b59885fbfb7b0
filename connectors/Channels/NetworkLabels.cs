namespace SocialExtension.Connectors.Channels;

/// <summary>The networks that the organization knows, by the labels of its choice soc_network: a new one needs no code here.</summary>
internal sealed class NetworkLabels
{
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly List<string> labels = [];

    /// <summary>The labels, to name them in a message.</summary>
    public IEnumerable<string> Labels => labels;

    public void AddLabel(string label, int value)
    {
        if (byName.TryAdd(NetworkName.Normal(label), value)) labels.Add(label);
    }

    /// <summary>Adds a further spelling, as channels bring them; one that is taken keeps its meaning.</summary>
    public void AddSpelling(string spelling, int value) => byName.TryAdd(NetworkName.Normal(spelling), value);

    public int? Find(string name) => byName.TryGetValue(NetworkName.Normal(name), out var value) ? value : null;
}
