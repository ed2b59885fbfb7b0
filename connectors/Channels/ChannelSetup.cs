using SocialExtension.Connectors.Reading;
using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors.Channels;

/// <summary>Sees to it that the channels are there before the first activity, so that ingestion knows the company from its customers.</summary>
internal sealed class ChannelSetup(ChannelTable table, Patience patience)
{
    /// <summary>Creates what is missing; answers how many that were.</summary>
    /// <exception cref="BadInputException">The network of one can't be known.</exception>
    public async Task<int> Run(ChannelRequest request, ActivityFile file)
    {
        var actors = new ActorsInFile(request.Named, request.Organizations);
        using (var reader = file.Read()) actors.Read(reader);

        var labels = await patience.Insist(_ => table.ReadLabels());
        var existing = await patience.Insist(_ => table.ReadAll());
        foreach (var channel in existing)
        {
            if (channel is { NetworkToken: { } spelling, Network: { } network }) labels.AddSpelling(spelling, network);
        }

        var plan = ChannelPlan.Make(request, actors, labels, existing);
        foreach (var channel in plan) await patience.Insist(repeated => Create(channel, repeated));
        return plan.Count;
    }

    /// <summary>A call that was cut off may have been carried out, and no key forbids a second channel: so look before repeating it.</summary>
    private async Task<bool> Create(NewChannel channel, bool repeated)
    {
        if (repeated && (await table.ReadAll()).Any(c => c.Network == channel.Network && c.ExternalId == channel.ExternalId)) return false;
        await table.Create(channel);
        return true;
    }
}
