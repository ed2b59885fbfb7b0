namespace SocialExtension.Connectors.Channels;

/// <summary>Decides which channels to create.</summary>
internal static class ChannelPlan
{
    // What the columns of soc_channel hold.
    private const int LongestId = 1000;
    private const int LongestName = 200;
    private const int LongestUrl = 2000;

    /// <exception cref="BadInputException">The network of one can't be known.</exception>
    public static IReadOnlyList<NewChannel> Make(ChannelRequest request, ActorsInFile file, NetworkLabels labels, IReadOnlyCollection<ExistingChannel> existing)
    {
        var fallback = Fallback(request, labels, existing);
        var there = existing.Select(c => (c.Network, c.ExternalId)).ToHashSet();
        var plan = new List<NewChannel>();
        foreach (var actor in Wanted(request, file))
        {
            var network = NetworkOf(actor, labels, fallback);
            if (there.Add((network, actor.Id))) plan.Add(new NewChannel(network, actor.Id, Cut(actor.Name ?? actor.Handle ?? actor.Id), actor.Handle is { } handle ? Cut(handle) : null, WebAddress(actor.Url)));
        }

        return plan;
    }

    private static IEnumerable<ActorFacts> Wanted(ChannelRequest request, ActorsInFile file)
    {
        var acting = file.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        // One activity without a network says nothing about an actor whose network another one tells.
        var told = file.Actors.Where(a => a.Network is not null).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var silent = request.Named.Distinct(StringComparer.Ordinal).Where(id => !acting.Contains(id)).Select(id => new ActorFacts(id, file.NetworkOfMention(id), false));
        // Ingestion rejects what an actor with a longer id says, so there is nothing that could be ours.
        return file.Actors.Where(a => a.Id.Length is > 0 and <= LongestId && (a.Network is not null || !told.Contains(a.Id))).Concat(silent);
    }

    private static int? Fallback(ChannelRequest request, NetworkLabels labels, IReadOnlyCollection<ExistingChannel> existing) => request.Network is { } name
        ? labels.Find(name) ?? throw Unknown($"--network names '{name}'", labels)
        : existing.FirstOrDefault(c => c.Id == request.CameInBy)?.Network;

    private static int NetworkOf(ActorFacts actor, NetworkLabels labels, int? fallback)
    {
        if (actor.Network is { } name) return labels.Find(name) ?? throw Unknown($"The file says that {actor.Id} is on '{name}'", labels);
        return fallback ?? throw new BadInputException($"On which network {actor.Id} is can't be known: the file does not say it (soc:network). Name it by --network, one of {string.Join(", ", labels.Labels)}.");
    }

    private static BadInputException Unknown(string where, NetworkLabels labels) =>
        new($"{where}, which the organization does not know. It knows {string.Join(", ", labels.Labels)}. Add it to the choice Network (soc_network), or as the spelling of a channel.");

    private static string? WebAddress(string? url) =>
        url?.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null;

    /// <summary>Not through the middle of a character that takes two places.</summary>
    private static string Cut(string text) => text.Length <= LongestName ? text : text[..(char.IsHighSurrogate(text[LongestName - 1]) ? LongestName - 1 : LongestName)];
}
