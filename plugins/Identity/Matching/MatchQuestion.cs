using System.Collections.Generic;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>A profile of which is asked whom it may belong to.</summary>
internal sealed class MatchQuestion
{
    public MatchQuestion(string key, Facts facts, IReadOnlyCollection<Customer> apart)
    {
        Key = key;
        Facts = facts;
        Apart = apart;
    }

    /// <summary>The profile's key.</summary>
    public string Key { get; }

    public Facts Facts { get; }

    /// <summary>Customers of whom a person said that the profile is not theirs.</summary>
    public IReadOnlyCollection<Customer> Apart { get; }
}
