using System.Text.Json;

namespace SocialExtension.Emulator.Host.Sample;

/// <summary>The invented company of the sample: its accounts, its customers and what they talk about (company.json).</summary>
internal sealed record Company(IReadOnlyDictionary<string, Company.NetworkFacts> Networks, IReadOnlyList<Company.Account> Channels, IReadOnlyList<Company.Subject> Topics, IReadOnlyList<Company.Customer> Contacts)
{
    /// <summary>A network.</summary>
    /// <param name="Home">Where its ids begin.</param>
    /// <param name="Value">Its number in the choice.</param>
    /// <param name="Addressee">The account that every post there is for: a company's own forum, or its page on a review site.</param>
    internal sealed record NetworkFacts(string Home, int Value, string? Addressee = null);

    /// <summary>An account of the company.</summary>
    /// <param name="Id">The id of its channel.</param>
    /// <param name="Name">The name of its channel.</param>
    /// <param name="Key">Where people.json has it.</param>
    /// <param name="AsksForConsent">Whether the network's terms ask for consent before a profile is tied to a customer.</param>
    internal sealed record Account(Guid Id, string Name, [property: System.Text.Json.Serialization.JsonPropertyName("account")] string Key, bool AsksForConsent = false);

    /// <summary>What people talk about, as a row of soc_topic has it; the kind by its label.</summary>
    internal sealed record Subject(Guid Id, string Name, string Kind, string Words, string? Exclusions = null);

    /// <summary>A contact, and what an agent and an import said about profiles.</summary>
    internal sealed record Customer(Guid Id, IReadOnlyDictionary<string, string> Columns, IReadOnlyList<string>? Profiles = null, IReadOnlyList<Suggestion>? Suggested = null);

    /// <summary>That a profile may be the contact's; the evidence as it is stored.</summary>
    internal sealed record Suggestion(string Profile, decimal Score, JsonElement Evidence);
}
