namespace SocialExtension.Plugins.Understanding;

/// <summary>What a topic is to the company.</summary>
internal enum TopicKind
{
    Product,
    Campaign,
    Brand,

    /// <summary>Another's: its faults are no complaint about us.</summary>
    Competitor,
}
