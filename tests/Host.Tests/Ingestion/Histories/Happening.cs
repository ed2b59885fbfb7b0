using System.Text.Json.Nodes;

namespace SocialExtension.Emulator.Host.Tests.Ingestion.Histories;

/// <summary>One thing that happens in a history. It keeps its number when others are taken out, and with it its places in the orders.</summary>
/// <param name="Number">The number.</param>
internal abstract record Happening(int Number)
{
    /// <summary>Simpler things that could have happened instead.</summary>
    public virtual IEnumerable<Happening> Simpler => [];
}

/// <summary>Somebody said or did something.</summary>
/// <param name="Number">See Happening.</param>
/// <param name="Activity">What a network tells of it.</param>
internal sealed record Said(int Number, JsonObject Activity) : Happening(Number)
{
    private static readonly (string Of, string Property)[] Optional = [("object", "inReplyTo"), ("object", "context"), ("object", "tag"), ("object", "to"), ("actor", "name"), ("actor", "soc:followers")];

    /// <summary>The same without one of what may be left out.</summary>
    public override IEnumerable<Happening> Simpler => from optional in Optional
                                                      where Activity[optional.Of] is JsonObject owner && owner.ContainsKey(optional.Property)
                                                      select new Said(Number, Without(optional.Of, optional.Property));

    public override string ToString() => $"{Number}: {Activity.ToJsonString()}";

    private JsonObject Without(string of, string property)
    {
        var copy = Activity.DeepClone().AsObject();
        copy[of]!.AsObject().Remove(property);
        return copy;
    }
}

/// <summary>An account turns out to be the company's.</summary>
/// <param name="Number">See Happening.</param>
/// <param name="Network">Where it is.</param>
/// <param name="Account">Its short name.</param>
internal sealed record ChannelAdded(int Number, string Network, string Account) : Happening(Number);
