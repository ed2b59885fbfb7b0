using System.Text;
using System.Text.Json;
using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Channels;

/// <summary>Goes through a file for the actors that may be channels. Only those are held in memory.</summary>
/// <param name="named">The ids to look for.</param>
/// <param name="organizations">True to look for every Organization too.</param>
internal sealed class ActorsInFile(IReadOnlyCollection<string> named, bool organizations)
{
    // An escape may hide any letter: such lines are parsed, all others only if they hold one of these.
    private readonly byte[][] signs = [.. named.Append(organizations ? "Organization" : @"\u").Append(@"\u").Append(@"\/").Select(Encoding.UTF8.GetBytes)];
    private readonly HashSet<string> named = new(named, StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Network), ActorFacts> actors = [];
    private readonly Dictionary<string, string> mentionedOn = new(StringComparer.Ordinal);

    /// <summary>The actors that act in the file, one for each network they act on, in the order of their first appearance.</summary>
    public IReadOnlyCollection<ActorFacts> Actors => actors.Values;

    /// <summary>The network of the first activity that mentions an actor.</summary>
    public string? NetworkOfMention(string id) => mentionedOn.GetValueOrDefault(id);

    public void Read(ActivityReader file)
    {
        foreach (var item in file.Read())
        {
            if (item.Cut || !MayConcern(item.Text)) continue;
            try
            {
                using var activity = JsonDocument.Parse(item.Text);
                Read(activity.RootElement);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Not JSON, or text that can't be read: it will be rejected when its turn comes.
            }
        }
    }

    private bool MayConcern(byte[] text) => signs.Any(sign => text.AsSpan().IndexOf(sign) >= 0);

    private void Read(JsonElement activity)
    {
        foreach (var actor in ActivityActors.Acting(activity))
        {
            if (!named.Contains(actor.Id) && !(organizations && actor.IsOrganization)) continue;
            var key = (actor.Id, NetworkName.Normal(actor.Network ?? ""));
            actors[key] = actors.TryGetValue(key, out var earlier) ? earlier.Then(actor) : actor;
        }

        if (ActivityActors.NetworkOf(activity) is not { } network) return;
        foreach (var id in ActivityActors.Mentioned(activity).Where(named.Contains)) mentionedOn.TryAdd(id, network);
    }
}
